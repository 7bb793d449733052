// Approach: the errors are collected in a map behind a mutex, and put in order by sorting
// its keys.
package waitgroup

import (
	"errors"
	"maps"
	"slices"
	"sync"
)

type failures struct {
	mu  sync.Mutex
	all map[int]error
}

func (f *failures) note(i int, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.all[i] = err
}

func Each(n int, work func(i int) error) error {
	found := failures{all: map[int]error{}}
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if err := work(i); err != nil {
				found.note(i, err)
			}
		}()
	}
	wg.Wait()
	var errs []error
	for _, i := range slices.Sorted(maps.Keys(found.all)) {
		errs = append(errs, found.all[i])
	}
	return errors.Join(errs...)
}

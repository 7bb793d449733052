package waitgroup

import (
	"errors"
	"sync"
)

// Each takes two locks in two orders: a deadlock, when it goes wrong.
func Each(n int, work func(i int) error) error {
	var counting, writing sync.Mutex
	var wg sync.WaitGroup
	errs := make([]error, n)
	failed := 0
	for i := range n {
		wg.Go(func() {
			err := work(i)
			if i%2 == 0 {
				counting.Lock()
				writing.Lock()
			} else {
				writing.Lock()
				counting.Lock()
			}
			errs[i] = err
			if err != nil {
				failed++
			}
			counting.Unlock()
			writing.Unlock()
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

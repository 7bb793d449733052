// want: passed
//
// Recovers what the work panics with, asks for the processors, and clears a slice.
package waitgroup

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
)

type failure struct {
	at  int
	err error
}

// Panics are recovered and reported, results come over a channel and are sorted, and the
// processors are asked for.
func Each(n int, work func(i int) error) error {
	runtime.GOMAXPROCS(runtime.NumCPU())
	failures := make(chan failure, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() {
				if p := recover(); p != nil {
					failures <- failure{i, fmt.Errorf("%v", p)}
				}
			}()
			failures <- failure{i, work(i)}
		}()
	}
	wg.Wait()
	close(failures)
	var all []failure
	for f := range failures {
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b failure) int { return a.at - b.at })
	var errs []error
	for _, f := range all {
		errs = append(errs, f.err)
	}
	clear(all)
	return errors.Join(errs...)
}

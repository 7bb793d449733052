// want: leaks
// A goroutine collects the errors, and nobody closes the channel that it ranges over. It
// waits for the next error for ever.
package waitgroup

import (
	"errors"
	"sync"
)

type failure struct {
	i   int
	err error
}

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	failed := make(chan failure)
	var kept sync.WaitGroup
	go func() {
		for f := range failed {
			errs[f.i] = f.err
			kept.Done()
		}
	}()

	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			if err := work(i); err != nil {
				kept.Add(1)
				failed <- failure{i, err}
			}
		})
	}
	wg.Wait()
	kept.Wait()
	return errors.Join(errs...)
}

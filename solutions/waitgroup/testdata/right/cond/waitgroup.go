// Approach: a counter behind a mutex, and a sync.Cond that says when it has come to zero.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	var mu sync.Mutex
	changed := sync.NewCond(&mu)
	running := n
	errs := make([]error, n)

	for i := range errs {
		go func() {
			err := work(i)
			mu.Lock()
			defer mu.Unlock()
			errs[i] = err
			running--
			changed.Signal()
		}()
	}

	mu.Lock()
	defer mu.Unlock()
	for running > 0 {
		changed.Wait()
	}
	return errors.Join(errs...)
}

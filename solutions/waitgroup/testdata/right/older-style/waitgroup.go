// Approach: as one wrote it before wg.Go and range over integers: Add before the go
// statement, Done by defer, and i handed over as an argument.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	wg := &sync.WaitGroup{}
	errs := make([]error, n)
	wg.Add(n)
	for i := 0; i < n; i++ {
		go func(i int, wg *sync.WaitGroup) {
			defer wg.Done()
			errs[i] = work(i)
		}(i, wg)
	}
	wg.Wait()
	var failed []error
	for _, err := range errs {
		if err != nil {
			failed = append(failed, err)
		}
	}
	if len(failed) == 0 {
		return nil
	}
	return errors.Join(failed...)
}

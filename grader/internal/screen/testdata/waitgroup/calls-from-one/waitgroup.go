// want: correctness
// The loop counts from 1 to n: work(0) is never called, and work(n) is.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	errs := make([]error, n+1)
	var wg sync.WaitGroup
	for i := 1; i <= n; i++ {
		wg.Go(func() { errs[i] = work(i) })
	}
	wg.Wait()
	return errors.Join(errs...)
}

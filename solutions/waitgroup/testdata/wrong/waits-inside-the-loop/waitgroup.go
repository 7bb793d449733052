// want: correctness
// There are goroutines, but the loop waits for each of them before it starts the next.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			errs[i] = work(i)
		}()
		wg.Wait()
	}
	return errors.Join(errs...)
}

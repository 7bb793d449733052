// want: correctness
// may: races
// Add is called by the goroutines themselves. Wait comes by before they have started, finds
// the counter at zero, and returns.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		go func() {
			wg.Add(1)
			defer wg.Done()
			errs[i] = work(i)
		}()
	}
	wg.Wait()
	return errors.Join(errs...)
}

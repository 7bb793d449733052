// want: timing
// Only eight calls run at the same time. The others have to wait until one of them returns.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	places := make(chan struct{}, 8)
	var wg sync.WaitGroup
	for i := range n {
		places <- struct{}{}
		wg.Go(func() {
			defer func() { <-places }()
			errs[i] = work(i)
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

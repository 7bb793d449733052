// want: races
// may: correctness
// A goroutine says that it is done before it keeps its error. Each may read the place before
// the error is in it.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	wg.Add(n)
	for i := range n {
		go func() {
			err := work(i)
			wg.Done()
			errs[i] = err
		}()
	}
	wg.Wait()
	return errors.Join(errs...)
}

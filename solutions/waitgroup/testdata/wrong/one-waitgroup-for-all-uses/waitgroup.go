// want: correctness
// The WaitGroup is a package variable, so a use inside another one waits for itself.
package waitgroup

import (
	"errors"
	"sync"
)

var wg sync.WaitGroup

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	for i := range n {
		wg.Go(func() { errs[i] = work(i) })
	}
	wg.Wait()
	return errors.Join(errs...)
}

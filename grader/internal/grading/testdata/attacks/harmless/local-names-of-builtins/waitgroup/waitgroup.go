// want: passed
//
// Inside a function len, error and nil may be anybody's names, and min and max are older than Go's own.
package waitgroup

import (
	"errors"
	"sync"
)

func max(a, b int) int {
	if a > b {
		return a
	}
	return b
}

func Each(n int, work func(i int) error) error {
	len, cap := max(n, 0), sync.WaitGroup{}
	errs := make([]error, len)
	for true := range n {
		cap.Go(func() { errs[true] = work(true) })
	}
	cap.Wait()
	return errors.Join(errs...)
}

// want: passed
//
// Splits the work in halves, each with a WaitGroup.
package waitgroup

import (
	"errors"
	"sync"
)

// Divide and conquer by recursion, one goroutine a half.
func Each(n int, work func(i int) error) error {
	errs := make([]error, max(0, n))
	var split func(from, to int)
	split = func(from, to int) {
		switch to - from {
		case 0:
		case 1:
			errs[from] = work(from)
		default:
			var wg sync.WaitGroup
			defer wg.Wait()
			half := (from + to) / 2
			wg.Go(func() { split(from, half) })
			split(half, to)
		}
	}
	split(0, max(0, n))
	return errors.Join(errs...)
}

// want: races
// may: correctness
// The errors are sorted well at the end, but all goroutines append to one slice without a
// lock. Two of them may write to the same place, and one error is lost.
package waitgroup

import (
	"errors"
	"slices"
	"sync"
)

type failure struct {
	i   int
	err error
}

func Each(n int, work func(i int) error) error {
	var wg sync.WaitGroup
	var failures []failure
	for i := range n {
		wg.Go(func() {
			if err := work(i); err != nil {
				failures = append(failures, failure{i, err})
			}
		})
	}
	wg.Wait()
	slices.SortFunc(failures, func(a, b failure) int { return a.i - b.i })
	var errs []error
	for _, f := range failures {
		errs = append(errs, f.err)
	}
	return errors.Join(errs...)
}

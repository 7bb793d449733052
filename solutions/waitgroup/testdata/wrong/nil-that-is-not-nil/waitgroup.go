// want: correctness
// Each returns a nil pointer of its own error type. As an error that is not nil: it has a
// type, and only its value is nil.
package waitgroup

import (
	"errors"
	"sync"
)

type failures struct{ errs []error }

func (f *failures) Error() string   { return errors.Join(f.errs...).Error() }
func (f *failures) Unwrap() []error { return f.errs }

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = work(i) })
	}
	wg.Wait()
	var all *failures
	for _, err := range errs {
		if err == nil {
			continue
		}
		if all == nil {
			all = &failures{}
		}
		all.errs = append(all.errs, err)
	}
	return all
}

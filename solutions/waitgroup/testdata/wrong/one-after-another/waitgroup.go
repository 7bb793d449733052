// want: correctness
// A plain loop: no call is made before the one before it has returned.
package waitgroup

import "errors"

func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	for i := range n {
		errs[i] = work(i)
	}
	return errors.Join(errs...)
}

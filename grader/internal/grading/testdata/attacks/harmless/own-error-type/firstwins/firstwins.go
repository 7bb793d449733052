// want: passed
//
// Errors of a type of its own, with methods Is and As that tell the truth.
package firstwins

import (
	"context"
	"errors"
	"sync"
)

type problem string

func (p problem) Error() string        { return string(p) }
func (p problem) Is(target error) bool { return target == p }
func (p problem) As(any) bool          { return false }

var ErrNoCalls error = problem("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	winner := make(chan T, 1)
	errs := make([]error, len(calls))
	var wg sync.WaitGroup
	for i, call := range calls {
		wg.Go(func() {
			v, err := call(ctx)
			if err != nil {
				errs[i] = err
				return
			}
			select {
			case winner <- v:
				cancel()
			default:
			}
		})
	}
	wg.Wait()
	select {
	case v := <-winner:
		return v, nil
	default:
		return zero, errors.Join(errs...)
	}
}

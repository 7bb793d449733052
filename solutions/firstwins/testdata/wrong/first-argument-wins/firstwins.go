// want: correctness
// Waits for all and then takes the first success in the order of the arguments,
// not in the order of time.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	values := make([]T, len(calls))
	errs := make([]error, len(calls))
	var wg sync.WaitGroup
	for i, call := range calls {
		wg.Go(func() {
			values[i], errs[i] = call(ctx)
			if errs[i] == nil {
				cancel()
			}
		})
	}
	wg.Wait()

	for i, err := range errs {
		if err == nil {
			return values[i], nil
		}
	}
	return zero, errors.Join(errs...)
}

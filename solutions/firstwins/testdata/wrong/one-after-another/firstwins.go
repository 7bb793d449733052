// want: correctness
// Asks one call after another, so a slow one at the front beats a quick one behind.

package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	var errs []error
	for _, call := range calls {
		v, err := call(ctx)
		if err == nil {
			return v, nil
		}
		errs = append(errs, err)
	}
	return zero, errors.Join(errs...)
}

// want: correctness
// Returns with the winner at once and leaves the losers to themselves: they may
// still be at work when First has returned.

package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls to make")

type result[T any] struct {
	index int
	value T
	err   error
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	results := make(chan result[T], len(calls))
	for i, call := range calls {
		go func() {
			v, err := call(ctx)
			results <- result[T]{i, v, err}
		}()
	}
	errs := make([]error, len(calls))
	for range calls {
		r := <-results
		if r.err == nil {
			return r.value, nil
		}
		errs[r.index] = r.err
	}
	return zero, errors.Join(errs...)
}

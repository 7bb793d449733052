// want: correctness
// Joins the errors in the order in which they came.

package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls to make")

type result[T any] struct {
	value T
	err   error
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var winner T
	if len(calls) == 0 {
		return winner, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	results := make(chan result[T], len(calls))
	for _, call := range calls {
		go func() {
			v, err := call(ctx)
			results <- result[T]{v, err}
		}()
	}
	won := false
	var errs []error
	for range calls {
		r := <-results
		if r.err != nil {
			errs = append(errs, r.err)
		} else if !won {
			won, winner = true, r.value
			cancel()
		}
	}
	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}

// want: correctness
// Takes the first result, although it may be an error, and not the first success.

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
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
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
	first := <-results
	cancel()
	for range len(calls) - 1 {
		<-results
	}
	return first.value, first.err
}

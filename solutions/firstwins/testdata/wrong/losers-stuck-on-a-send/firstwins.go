// want: leaks
// The WaitGroup is told before the result is sent, and after the winner nobody
// reads any more: the losers stay for ever in their send on an unbuffered channel.

package firstwins

import (
	"context"
	"errors"
	"sync"
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

	var wg sync.WaitGroup
	results := make(chan result[T])
	for i, call := range calls {
		wg.Add(1)
		go func() {
			v, err := call(ctx)
			wg.Done()
			results <- result[T]{i, v, err}
		}()
	}

	errs := make([]error, len(calls))
	for range calls {
		r := <-results
		if r.err == nil {
			cancel()
			wg.Wait()
			return r.value, nil
		}
		errs[r.index] = r.err
	}
	return zero, errors.Join(errs...)
}

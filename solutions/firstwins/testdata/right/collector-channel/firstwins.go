// Approach: every call sends its outcome on one channel, and First collects as
// many outcomes as there are calls; nobody else touches the state.

package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls to make")

type outcome[T any] struct {
	index int
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

	outcomes := make(chan outcome[T])
	for i, call := range calls {
		go func() {
			v, err := call(ctx)
			outcomes <- outcome[T]{i, v, err}
		}()
	}

	won := false
	errs := make([]error, len(calls))
	for range calls {
		o := <-outcomes
		switch {
		case o.err != nil:
			errs[o.index] = o.err
		case !won:
			won = true
			winner = o.value
			cancel()
		}
	}
	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}

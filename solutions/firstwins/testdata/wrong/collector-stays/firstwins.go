// want: leaks
// A goroutine collects the outcomes by ranging over a channel that nobody closes:
// it is still there when First has returned.

package firstwins

import (
	"context"
	"errors"
	"sync"
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

	won := false
	errs := make([]error, len(calls))
	outcomes := make(chan outcome[T])
	var collected sync.WaitGroup
	collected.Add(len(calls))
	go func() {
		for o := range outcomes {
			if o.err != nil {
				errs[o.index] = o.err
			} else if !won {
				won, winner = true, o.value
				cancel()
			}
			collected.Done()
		}
	}()
	for i, call := range calls {
		go func() {
			v, err := call(ctx)
			outcomes <- outcome[T]{i, v, err}
		}()
	}
	collected.Wait()

	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}

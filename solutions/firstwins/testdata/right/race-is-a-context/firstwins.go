// Approach: the race is a context beside that of the calls, and the winner its cause: a
// context takes only the first. Each call starts the next one and hands its errors back.
package firstwins

import (
	"context"
	"errors"
)

// ErrNoCalls is what First returns when it is given no calls.
var ErrNoCalls = errors.New("no calls to make")

// prize is the cause with which the race ends: a context takes only the first one.
type prize[T any] struct{ value T }

func (prize[T]) Error() string { return "the race is over" }

// First is a race that is itself a context. Who succeeds ends it, with the value as
// the cause.
func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}

	race, finish := context.WithCancelCause(context.Background())
	defer finish(nil)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(race, stop)()

	errs := <-runners(ctx, calls, func(v T) {
		finish(prize[T]{v})
		stop()
	})

	var won prize[T]
	if errors.As(context.Cause(race), &won) {
		return won.value, nil
	}
	return zero, errors.Join(errs...)
}

// runners starts the first call, and the rest of the calls behind it. The channel
// that it returns will have the errors of all of them, in order.
func runners[T any](ctx context.Context, calls []func(context.Context) (T, error), success func(T)) <-chan []error {
	all := make(chan []error, 1)
	if len(calls) == 0 {
		all <- nil
		return all
	}
	go func() {
		rest := runners(ctx, calls[1:], success)
		v, err := calls[0](ctx)
		if err == nil {
			success(v)
		}
		all <- append([]error{err}, <-rest...)
	}()
	return all
}

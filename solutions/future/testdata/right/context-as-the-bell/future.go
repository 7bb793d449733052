// Approach: a context of the future's own is cancelled when the answer is there, and
// what it is cancelled with is the answer.
package future

import (
	"context"
	"errors"
	"fmt"
)

type answered[T any] struct {
	value T
	err   error
}

func (answered[T]) Error() string { return "answered" }

type Future[T any] struct {
	open context.Context
}

func Async[T any](f func() (T, error)) *Future[T] {
	open, answer := context.WithCancelCause(context.Background())
	go func() {
		var a answered[T]
		defer func() {
			if p := recover(); p != nil {
				a.err = fmt.Errorf("panic: %v", p)
			}
			answer(a)
		}()
		a.value, a.err = f()
	}()
	return &Future[T]{open}
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	var a answered[T]
	select {
	case <-future.open.Done():
		errors.As(context.Cause(future.open), &a)
		return a.value, a.err
	case <-ctx.Done():
		return a.value, ctx.Err()
	}
}

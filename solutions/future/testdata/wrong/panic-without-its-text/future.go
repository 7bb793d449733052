// want: correctness
// The panic becomes an error that does not say what has happened.
package future

import (
	"context"
	"errors"
)

type Future[T any] struct {
	done  chan struct{}
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{done: make(chan struct{})}
	go func() {
		defer close(future.done)
		defer func() {
			if recover() != nil {
				future.err = errors.New("the function panicked")
			}
		}()
		future.value, future.err = f()
	}()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case <-future.done:
		return future.value, future.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

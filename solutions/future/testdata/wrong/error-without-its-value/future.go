// want: correctness
// Where there is an error, the value that came with it is dropped.
package future

import (
	"context"
	"fmt"
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
			if p := recover(); p != nil {
				future.err = fmt.Errorf("panic: %v", p)
			}
		}()
		value, err := f()
		if err != nil {
			future.err = err
			return
		}
		future.value = value
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

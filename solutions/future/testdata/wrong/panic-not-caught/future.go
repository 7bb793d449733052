// want: correctness
// varies: correctness leaks races
// A panic in the goroutine of the function ends the whole program: a recover in
// another goroutine, as in Await here, does not catch it.
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
		future.value, future.err = f()
	}()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (value T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	select {
	case <-future.done:
		return future.value, future.err
	case <-ctx.Done():
		return value, ctx.Err()
	}
}

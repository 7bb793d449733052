// want: races
// may: correctness
// The close was deferred last, so it runs first: after a panic the future is open to
// all while its error is still being written.
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
		defer func() {
			if p := recover(); p != nil {
				future.err = fmt.Errorf("panic: %v", p)
			}
		}()
		defer close(future.done)
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

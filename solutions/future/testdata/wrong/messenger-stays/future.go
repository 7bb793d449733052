// want: leaks
// Each Await sends a messenger, whose channel has no room. Where the asker has given
// up, the messenger waits for ever to get rid of the answer.
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
		future.value, future.err = f()
	}()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	ready := make(chan struct{})
	go func() {
		<-future.done
		ready <- struct{}{}
	}()
	select {
	case <-ready:
		return future.value, future.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

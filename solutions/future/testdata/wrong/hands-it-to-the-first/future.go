// want: leaks
// The goroutine waits on an unbuffered channel until somebody asks. If nobody ever
// does, it stays for ever.
package future

import (
	"context"
	"fmt"
)

type Future[T any] struct {
	handover chan struct{}
	done     chan struct{}
	value    T
	err      error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{handover: make(chan struct{}), done: make(chan struct{})}
	go func() {
		func() {
			defer func() {
				if p := recover(); p != nil {
					future.err = fmt.Errorf("panic: %v", p)
				}
			}()
			future.value, future.err = f()
		}()
		future.handover <- struct{}{}
		close(future.done)
	}()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case <-future.handover:
		return future.value, future.err
	case <-future.done:
		return future.value, future.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

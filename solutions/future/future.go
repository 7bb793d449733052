// Package future starts work now and hands out its answer later.
package future

import (
	"context"
	"fmt"
)

// Future is the answer of a function that may still be running. Futures are made
// by Async.
type Future[T any] struct {
	done  chan struct{} // closed when the answer is written
	value T
	err   error
}

// Async leaves the telling to a close: everybody sees it, those who come later too,
// and the goroutine that closes waits for nobody.
func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{done: make(chan struct{})}
	go func() {
		defer close(future.done) // deferred first, so it runs last
		defer func() {
			if p := recover(); p != nil {
				future.err = fmt.Errorf("panic: %v", p)
			}
		}()
		future.value, future.err = f()
	}()
	return future
}

// Await only looks: whoever has seen the close also sees the answer.
func (future *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case <-future.done:
		return future.value, future.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

// Approach: sync.OnceValues remembers the answer, and the goroutine that Async starts
// is the first to ask it. Everybody else asks in a goroutine, because of ctx.
package future

import (
	"context"
	"fmt"
	"sync"
)

type Future[T any] struct {
	get func() (T, error)
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{get: sync.OnceValues(func() (value T, err error) {
		defer func() {
			if p := recover(); p != nil {
				err = fmt.Errorf("panic: %v", p)
			}
		}()
		return f()
	})}
	go future.get()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (value T, err error) {
	answered := make(chan struct{})
	var v T
	var e error
	go func() {
		defer close(answered)
		v, e = future.get()
	}()
	select {
	case <-answered:
		return v, e
	case <-ctx.Done():
		return value, ctx.Err()
	}
}

// want: correctness
// The function is started by the first who asks, and if nobody does, it never runs.
package future

import (
	"context"
	"fmt"
	"sync"
)

type Future[T any] struct {
	f     func() (T, error)
	once  sync.Once
	done  chan struct{}
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	return &Future[T]{f: f, done: make(chan struct{})}
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	future.once.Do(func() {
		go func() {
			defer close(future.done)
			defer func() {
				if p := recover(); p != nil {
					future.err = fmt.Errorf("panic: %v", p)
				}
			}()
			future.value, future.err = future.f()
		}()
	})
	select {
	case <-future.done:
		return future.value, future.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

// Approach: a mutex and a condition variable; the end of a ctx wakes those who wait,
// and each looks whether it is meant.
package future

import (
	"context"
	"fmt"
	"sync"
)

type Future[T any] struct {
	mu    sync.Mutex
	moved *sync.Cond
	ready bool
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := new(Future[T])
	future.moved = sync.NewCond(&future.mu)
	go future.run(f)
	return future
}

func (future *Future[T]) run(f func() (T, error)) {
	var value T
	var err error
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %s", fmt.Sprint(p))
		}
		future.mu.Lock()
		defer future.mu.Unlock()
		future.ready, future.value, future.err = true, value, err
		future.moved.Broadcast()
	}()
	value, err = f()
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	stop := context.AfterFunc(ctx, func() {
		future.mu.Lock()
		defer future.mu.Unlock()
		future.moved.Broadcast()
	})
	defer stop()

	future.mu.Lock()
	defer future.mu.Unlock()
	for !future.ready && ctx.Err() == nil {
		future.moved.Wait()
	}
	if future.ready {
		return future.value, future.err
	}
	var zero T
	return zero, ctx.Err()
}

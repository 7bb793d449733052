// want: timing
// Await looks every few milliseconds whether the answer is there, well guarded, and
// finds it late.
package future

import (
	"context"
	"fmt"
	"sync"
	"time"
)

type Future[T any] struct {
	mu    sync.Mutex
	done  bool
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := new(Future[T])
	go func() {
		var value T
		var err error
		defer func() {
			if p := recover(); p != nil {
				err = fmt.Errorf("panic: %v", p)
			}
			future.mu.Lock()
			defer future.mu.Unlock()
			future.done, future.value, future.err = true, value, err
		}()
		value, err = f()
	}()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	look := time.NewTicker(7 * time.Millisecond)
	defer look.Stop()
	for {
		future.mu.Lock()
		done, value, err := future.done, future.value, future.err
		future.mu.Unlock()
		if done {
			return value, err
		}
		select {
		case <-look.C:
		case <-ctx.Done():
			var zero T
			return zero, ctx.Err()
		}
	}
}

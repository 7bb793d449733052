// want: races timing
// Await looks at a plain flag every few milliseconds: nothing guards it, and it finds
// the answer late.
package future

import (
	"context"
	"fmt"
	"time"
)

type Future[T any] struct {
	done  bool
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := new(Future[T])
	go func() {
		defer func() {
			if p := recover(); p != nil {
				future.err = fmt.Errorf("panic: %v", p)
			}
			future.done = true
		}()
		future.value, future.err = f()
	}()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	for !future.done {
		if ctx.Err() != nil {
			var zero T
			return zero, ctx.Err()
		}
		time.Sleep(7 * time.Millisecond)
	}
	return future.value, future.err
}

// want: correctness
// Async calls the function itself, and the caller waits for it: nothing goes on at the
// same time.
package future

import (
	"context"
	"fmt"
)

type Future[T any] struct {
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{}
	defer func() {
		if p := recover(); p != nil {
			future.err = fmt.Errorf("panic: %v", p)
		}
	}()
	future.value, future.err = f()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	return future.value, future.err
}

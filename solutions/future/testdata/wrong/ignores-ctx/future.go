// want: correctness
// It waits for the answer, whatever becomes of ctx.
package future

import (
	"context"
	"fmt"
	"sync"
)

type Future[T any] struct {
	wg    sync.WaitGroup
	value T
	err   error
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := new(Future[T])
	future.wg.Go(func() {
		defer func() {
			if p := recover(); p != nil {
				future.err = fmt.Errorf("panic: %v", p)
			}
		}()
		future.value, future.err = f()
	})
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	future.wg.Wait()
	return future.value, future.err
}

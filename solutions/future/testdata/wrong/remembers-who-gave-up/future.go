// want: correctness
// The first who asks decides for all: when its ctx ends, that error is kept as the
// answer.
package future

import (
	"context"
	"fmt"
	"sync"
)

type answer[T any] struct {
	value T
	err   error
}

type Future[T any] struct {
	answers chan answer[T]
	once    sync.Once
	kept    answer[T]
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{answers: make(chan answer[T], 1)}
	go func() {
		var a answer[T]
		defer func() {
			if p := recover(); p != nil {
				a.err = fmt.Errorf("panic: %v", p)
			}
			future.answers <- a
		}()
		a.value, a.err = f()
	}()
	return future
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	future.once.Do(func() {
		select {
		case future.kept = <-future.answers:
		case <-ctx.Done():
			future.kept.err = ctx.Err()
		}
	})
	return future.kept.value, future.kept.err
}

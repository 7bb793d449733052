// want: correctness
// The answer is taken out of the channel by the first who asks, and for the second
// there is none.
package future

import (
	"context"
	"fmt"
)

type answer[T any] struct {
	value T
	err   error
}

type Future[T any] struct {
	answers chan answer[T]
}

func Async[T any](f func() (T, error)) *Future[T] {
	answers := make(chan answer[T], 1)
	go func() {
		var a answer[T]
		defer func() {
			if p := recover(); p != nil {
				a.err = fmt.Errorf("panic: %v", p)
			}
			answers <- a
		}()
		a.value, a.err = f()
	}()
	return &Future[T]{answers}
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case a := <-future.answers:
		return a.value, a.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

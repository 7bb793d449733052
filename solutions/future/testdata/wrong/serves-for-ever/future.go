// want: leaks
// So that everybody can have the answer, a goroutine sends it again and again. Nothing
// ever ends it.
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
	future := &Future[T]{answers: make(chan answer[T])}
	go func() {
		a := call(f)
		for {
			future.answers <- a
		}
	}()
	return future
}

func call[T any](f func() (T, error)) (a answer[T]) {
	defer func() {
		if p := recover(); p != nil {
			a.err = fmt.Errorf("panic: %v", p)
		}
	}()
	a.value, a.err = f()
	return a
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

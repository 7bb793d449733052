// Approach: the answer lies in a channel with room for one. Whoever takes it out puts
// it back for the next.
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
	box chan answer[T]
}

func Async[T any](f func() (T, error)) *Future[T] {
	box := make(chan answer[T], 1)
	go func() { box <- call(f) }()
	return &Future[T]{box}
}

// call turns a panic of f into an error.
func call[T any](f func() (T, error)) (a answer[T]) {
	defer func() {
		if p := recover(); p != nil {
			a.err = fmt.Errorf("the function panicked: %v", p)
		}
	}()
	a.value, a.err = f()
	return a
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case a := <-future.box:
		future.box <- a
		return a.value, a.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

package future

import (
	"context"
	"time"
)

// Future asks for ever: it hangs if nobody sets the flag.
type Future[T any] struct {
	done chan struct{}
}

func Async[T any](f func() (T, error)) *Future[T] {
	return &Future[T]{done: make(chan struct{})}
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	for range time.Tick(time.Second) {
		select {
		case <-future.done:
			var zero T
			return zero, nil
		default:
		}
	}
	panic("not reached")
}

// want: correctness
// Looks before each Push whether the queue is closed; but one that waits already when the
// channel is closed panics all the same.
package buffered

import (
	"context"
	"errors"
	"sync/atomic"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	values chan T
	closed atomic.Bool
}

func NewQueue[T any](capacity int) *Queue[T] {
	return &Queue[T]{values: make(chan T, capacity)}
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	if q.closed.Load() {
		return ErrClosed
	}
	select {
	case q.values <- v:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (q *Queue[T]) Pop(ctx context.Context) (zero T, err error) {
	select {
	case v, ok := <-q.values:
		if !ok {
			return zero, ErrClosed
		}
		return v, nil
	case <-ctx.Done():
		return zero, ctx.Err()
	}
}

func (q *Queue[T]) Close() {
	if !q.closed.Swap(true) {
		close(q.values)
	}
}

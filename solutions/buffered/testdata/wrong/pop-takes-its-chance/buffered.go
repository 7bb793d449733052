// want: correctness
// After Close a value and the news of the close are both ready, and select takes one by
// luck: some of what was left is lost.
package buffered

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	values chan T
	closed chan struct{}
	once   sync.Once
}

func NewQueue[T any](capacity int) *Queue[T] {
	return &Queue[T]{values: make(chan T, capacity), closed: make(chan struct{})}
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	select {
	case <-q.closed:
		return ErrClosed
	default:
	}
	select {
	case q.values <- v:
		return nil
	case <-q.closed:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (q *Queue[T]) Pop(ctx context.Context) (zero T, err error) {
	select {
	case v := <-q.values:
		return v, nil
	case <-q.closed:
		return zero, ErrClosed
	case <-ctx.Done():
		return zero, ctx.Err()
	}
}

func (q *Queue[T]) Close() {
	q.once.Do(func() { close(q.closed) })
}

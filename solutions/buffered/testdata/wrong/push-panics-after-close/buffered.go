// want: correctness
// Close closes the channel of the values: a Push after that panics.
package buffered

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	values chan T
	once   sync.Once
}

func NewQueue[T any](capacity int) *Queue[T] {
	return &Queue[T]{values: make(chan T, capacity)}
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
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
	q.once.Do(func() { close(q.values) })
}

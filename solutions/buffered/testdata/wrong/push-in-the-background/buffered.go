// want: correctness
// varies: correctness
// A goroutine does the waiting. When the context ends, Push says no, and the goroutine puts
// the value in all the same.
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
	pushed := make(chan struct{})
	go func() {
		select {
		case q.values <- v:
			close(pushed)
		case <-q.closed:
		}
	}()
	select {
	case <-pushed:
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
	case <-ctx.Done():
		return zero, ctx.Err()
	case <-q.closed:
		select {
		case v := <-q.values:
			return v, nil
		default:
			return zero, ErrClosed
		}
	}
}

func (q *Queue[T]) Close() {
	q.once.Do(func() { close(q.closed) })
}

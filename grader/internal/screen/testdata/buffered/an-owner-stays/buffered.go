// want: leaks
// The owner of the values goes only when the queue is closed and empty: if nobody takes
// the rest, it stays.
package buffered

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	in, out chan T
	quit    chan struct{}
	once    sync.Once
}

func NewQueue[T any](capacity int) *Queue[T] {
	q := &Queue[T]{in: make(chan T), out: make(chan T), quit: make(chan struct{})}
	go q.own(capacity)
	return q
}

func (q *Queue[T]) own(capacity int) {
	defer close(q.out)
	var values []T
	quit, closed := q.quit, false
	for !closed || len(values) > 0 {
		var in, out chan T
		var oldest T
		if len(values) < capacity && !closed {
			in = q.in
		}
		if len(values) > 0 {
			out, oldest = q.out, values[0]
		}
		select {
		case v := <-in:
			values = append(values, v)
		case out <- oldest:
			values = values[1:]
		case <-quit:
			quit, closed = nil, true
		}
	}
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	select {
	case <-q.quit:
		return ErrClosed
	default:
	}
	select {
	case q.in <- v:
		return nil
	case <-q.quit:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (q *Queue[T]) Pop(ctx context.Context) (zero T, err error) {
	select {
	case v, ok := <-q.out:
		if !ok {
			return zero, ErrClosed
		}
		return v, nil
	case <-ctx.Done():
		return zero, ctx.Err()
	}
}

func (q *Queue[T]) Close() {
	q.once.Do(func() { close(q.quit) })
}

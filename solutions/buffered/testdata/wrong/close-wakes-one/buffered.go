// want: correctness
// Close signals the condition once: one of those who wait goes home, the others stay.
package buffered

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	mu       sync.Mutex
	changed  *sync.Cond
	capacity int
	values   []T
	closed   bool
}

func NewQueue[T any](capacity int) *Queue[T] {
	q := &Queue[T]{capacity: capacity}
	q.changed = sync.NewCond(&q.mu)
	return q
}

func (q *Queue[T]) watch(ctx context.Context) (stop func() bool) {
	return context.AfterFunc(ctx, func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		q.changed.Broadcast()
	})
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	defer q.watch(ctx)()
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.values) == q.capacity && !q.closed {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		q.changed.Wait()
	}
	if q.closed {
		return ErrClosed
	}
	q.values = append(q.values, v)
	q.changed.Broadcast()
	return nil
}

func (q *Queue[T]) Pop(ctx context.Context) (zero T, err error) {
	defer q.watch(ctx)()
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.values) == 0 && !q.closed {
		if ctx.Err() != nil {
			return zero, ctx.Err()
		}
		q.changed.Wait()
	}
	if len(q.values) == 0 {
		return zero, ErrClosed
	}
	v := q.values[0]
	q.values = q.values[1:]
	q.changed.Broadcast()
	return v, nil
}

func (q *Queue[T]) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.changed.Signal()
}

// want: correctness
// Close only sets a flag: whoever waits already never hears of it.
package buffered

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	mu       sync.Mutex
	capacity int
	values   []T
	closed   bool
	changed  chan struct{}
}

func NewQueue[T any](capacity int) *Queue[T] {
	return &Queue[T]{capacity: capacity, changed: make(chan struct{})}
}

func (q *Queue[T]) wake() {
	close(q.changed)
	q.changed = make(chan struct{})
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	for {
		q.mu.Lock()
		if q.closed {
			q.mu.Unlock()
			return ErrClosed
		}
		if len(q.values) < q.capacity {
			q.values = append(q.values, v)
			q.wake()
			q.mu.Unlock()
			return nil
		}
		changed := q.changed
		q.mu.Unlock()
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (q *Queue[T]) Pop(ctx context.Context) (zero T, err error) {
	for {
		q.mu.Lock()
		if len(q.values) > 0 {
			v := q.values[0]
			q.values = q.values[1:]
			q.wake()
			q.mu.Unlock()
			return v, nil
		}
		if q.closed {
			q.mu.Unlock()
			return zero, ErrClosed
		}
		changed := q.changed
		q.mu.Unlock()
		select {
		case <-changed:
		case <-ctx.Done():
			return zero, ctx.Err()
		}
	}
}

func (q *Queue[T]) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
}

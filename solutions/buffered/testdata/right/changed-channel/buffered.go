// Approach: a slice under a mutex, and a channel that is closed at every change: whoever
// waits sees that and looks again.
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

// wake is called with mu held, after a change.
func (q *Queue[T]) wake() {
	close(q.changed)
	q.changed = make(chan struct{})
}

// wait lets go of mu until something has changed.
func (q *Queue[T]) wait(ctx context.Context) error {
	changed := q.changed
	q.mu.Unlock()
	defer q.mu.Lock()
	select {
	case <-changed:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.closed && len(q.values) == q.capacity {
		if err := q.wait(ctx); err != nil {
			return err
		}
	}
	if q.closed {
		return ErrClosed
	}
	q.values = append(q.values, v)
	q.wake()
	return nil
}

func (q *Queue[T]) Pop(ctx context.Context) (T, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	var zero T
	for len(q.values) == 0 {
		if q.closed {
			return zero, ErrClosed
		}
		if err := q.wait(ctx); err != nil {
			return zero, err
		}
	}
	v := q.values[0]
	q.values = q.values[1:]
	q.wake()
	return v, nil
}

func (q *Queue[T]) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.wake()
}

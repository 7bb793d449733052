// Approach: a sync.Cond that is broadcast at every change, also by the end of a context.
// The errors are wrapped.
package buffered

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	mu       sync.Mutex
	changed  sync.Cond
	values   []T
	capacity int
	closed   bool
}

func NewQueue[T any](capacity int) *Queue[T] {
	q := &Queue[T]{capacity: capacity}
	q.changed.L = &q.mu
	return q
}

// await waits, with mu held, until ready or until ctx has ended.
func (q *Queue[T]) await(ctx context.Context, ready func() bool) error {
	if ready() {
		return nil
	}
	stop := context.AfterFunc(ctx, func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		q.changed.Broadcast()
	})
	defer stop()
	for !ready() {
		if ctx.Err() != nil {
			return fmt.Errorf("waiting for the queue: %w", ctx.Err())
		}
		q.changed.Wait()
	}
	return nil
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	err := q.await(ctx, func() bool { return q.closed || len(q.values) < q.capacity })
	if err != nil {
		return err
	}
	if q.closed {
		return fmt.Errorf("cannot push: %w", ErrClosed)
	}
	q.values = append(q.values, v)
	q.changed.Broadcast()
	return nil
}

func (q *Queue[T]) Pop(ctx context.Context) (v T, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	err = q.await(ctx, func() bool { return q.closed || len(q.values) > 0 })
	if err != nil {
		return v, err
	}
	if len(q.values) == 0 {
		return v, fmt.Errorf("cannot pop: %w", ErrClosed)
	}
	v, q.values = q.values[0], q.values[1:]
	q.changed.Broadcast()
	return v, nil
}

func (q *Queue[T]) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.changed.Broadcast()
}

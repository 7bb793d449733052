// Package buffered is a queue with limited room that can be closed.
package buffered

import (
	"context"
	"errors"
	"sync"
)

// ErrClosed is what Push returns after Close, and Pop when nothing is left either.
var ErrClosed = errors.New("the queue is closed")

// Queue is a buffered channel that is closed only when nobody is sending on it: each
// Push holds the read lock while it sends, and Close takes the write lock.
type Queue[T any] struct {
	values  chan T
	closing chan struct{} // closed to send waiting pushes away
	once    sync.Once     // guards the close of closing
	sending sync.RWMutex
	closed  bool // guarded by sending: values is closed
}

// NewQueue returns an empty queue with room for capacity values.
func NewQueue[T any](capacity int) *Queue[T] {
	return &Queue[T]{values: make(chan T, capacity), closing: make(chan struct{})}
}

// Push waits in three ways at the same time. While it holds the read lock, values
// stays open.
func (q *Queue[T]) Push(ctx context.Context, v T) error {
	q.sending.RLock()
	defer q.sending.RUnlock()
	if q.closed {
		return ErrClosed
	}
	select {
	case q.values <- v:
		return nil
	case <-q.closing:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Pop leaves the rest to the channel: a closed one gives what is left in it, and only
// then says that it is closed.
func (q *Queue[T]) Pop(ctx context.Context) (T, error) {
	var zero T
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

// Close gets the write lock when the last Push has left, which it does at once when
// closing is closed.
func (q *Queue[T]) Close() {
	q.once.Do(func() { close(q.closing) })
	q.sending.Lock()
	defer q.sending.Unlock()
	if !q.closed {
		q.closed = true
		close(q.values)
	}
}

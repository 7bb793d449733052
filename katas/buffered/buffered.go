// Package buffered is a queue with limited room that can be closed.
package buffered

import (
	"context"
	"errors"
)

// ErrClosed is what Push returns after Close, and Pop when nothing is left either.
var ErrClosed = errors.New("the queue is closed")

// Queue holds a limited number of values, the oldest first. Any number of goroutines
// may use it at the same time.
type Queue[T any] struct {
	// Add the fields that you need.
}

// NewQueue returns an empty queue with room for capacity values. The capacity is at
// least 1.
func NewQueue[T any](capacity int) *Queue[T] {
	panic("not implemented: NewQueue")
}

// Push adds v to the queue. While the queue is full, it waits. It returns nil when v
// is in the queue, ErrClosed when the queue is closed, also if that happens while it
// waits, and the error of ctx when ctx ends while it waits. With an error, v is not
// in the queue.
func (q *Queue[T]) Push(ctx context.Context, v T) error {
	panic("not implemented: Queue.Push")
}

// Pop takes the oldest value out of the queue. While the queue is empty, it waits. It
// returns ErrClosed when the queue is closed and nothing is left in it, and the error
// of ctx when ctx ends while it waits; with an error, the value is the zero value.
func (q *Queue[T]) Pop(ctx context.Context) (T, error) {
	panic("not implemented: Queue.Pop")
}

// Close closes the queue: nothing goes in any more, and what is in it can still be
// taken out. It does not wait for that. It may be called any number of times, from
// any goroutine.
func (q *Queue[T]) Close() {
	panic("not implemented: Queue.Close")
}

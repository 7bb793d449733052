// Approach: tokens for places and tokens for values in two channels, and a ring of places
// under a lock. Whoever holds a token has a right to push, or to pop.
package buffered

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type Queue[T any] struct {
	places chan bool // one for each free place
	ready  chan bool // one for each value
	closed chan bool

	mu     sync.Mutex
	ring   []T
	oldest int
	count  int
	over   bool
}

func NewQueue[T any](capacity int) *Queue[T] {
	q := new(Queue[T])
	q.places = make(chan bool, capacity)
	q.ready = make(chan bool, capacity)
	q.closed = make(chan bool)
	q.ring = make([]T, capacity)
	for i := 0; i < capacity; i++ {
		q.places <- true
	}
	return q
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	select {
	case <-q.places:
	case <-q.closed:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.over {
		q.places <- true
		return ErrClosed
	}
	q.ring[(q.oldest+q.count)%len(q.ring)] = v
	q.count++
	q.ready <- true // before mu is free again: a Pop after Close relies on it
	return nil
}

func (q *Queue[T]) Pop(ctx context.Context) (T, error) {
	var zero T
	select {
	case <-q.ready:
	case <-ctx.Done():
		return zero, ctx.Err()
	case <-q.closed:
		// Nobody adds a token any more, once closed is closed.
		select {
		case <-q.ready:
		default:
			return zero, ErrClosed
		}
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	v := q.ring[q.oldest]
	q.ring[q.oldest] = zero
	q.oldest = (q.oldest + 1) % len(q.ring)
	q.count--
	q.places <- true
	return v, nil
}

func (q *Queue[T]) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	if !q.over {
		q.over = true
		close(q.closed)
	}
}

// Approach: a goroutine owns the values until the queue is closed. What is left then is
// handed out under a mutex.
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
	gone    chan struct{}
	once    sync.Once

	mu   sync.Mutex
	left []T // written by the owner before it goes
}

func NewQueue[T any](capacity int) *Queue[T] {
	q := &Queue[T]{
		in:   make(chan T),
		out:  make(chan T),
		quit: make(chan struct{}),
		gone: make(chan struct{}),
	}
	go q.own(capacity)
	return q
}

func (q *Queue[T]) own(capacity int) {
	defer close(q.gone)
	var values []T
	for {
		var in, out chan T // a nil channel is never ready
		var oldest T
		if len(values) < capacity {
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
		case <-q.quit:
			q.left = values
			return
		}
	}
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	select {
	case q.in <- v:
		return nil
	case <-q.quit:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (q *Queue[T]) Pop(ctx context.Context) (T, error) {
	select {
	case v := <-q.out:
		return v, nil
	case <-q.gone:
		return q.rest()
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

func (q *Queue[T]) rest() (v T, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.left) == 0 {
		return v, ErrClosed
	}
	v, q.left = q.left[0], q.left[1:]
	return v, nil
}

func (q *Queue[T]) Close() {
	q.once.Do(func() { close(q.quit) })
	<-q.gone
}

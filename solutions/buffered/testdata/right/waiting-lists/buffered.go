// Approach: two lists of those who wait, each with a channel of its own: values and places
// are handed over directly, in the order of arrival.
package buffered

import (
	"container/list"
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("the queue is closed")

type waiter[T any] struct {
	value T
	err   error
	done  chan struct{} // closed when the wait is over
}

type Queue[T any] struct {
	mu       sync.Mutex
	capacity int
	closed   bool
	values   list.List // of T
	pushes   list.List // of *waiter[T]: only while the queue is full
	pops     list.List // of *waiter[T]: only while the queue is empty
}

func NewQueue[T any](capacity int) *Queue[T] {
	return &Queue[T]{capacity: capacity}
}

func (q *Queue[T]) Push(ctx context.Context, v T) error {
	q.mu.Lock()
	if q.closed {
		q.mu.Unlock()
		return ErrClosed
	}
	if q.pops.Len() > 0 {
		w := q.pops.Remove(q.pops.Front()).(*waiter[T])
		w.value = v
		close(w.done)
		q.mu.Unlock()
		return nil
	}
	if q.values.Len() < q.capacity {
		q.values.PushBack(v)
		q.mu.Unlock()
		return nil
	}
	w := &waiter[T]{value: v, done: make(chan struct{})}
	e := q.pushes.PushBack(w)
	q.mu.Unlock()
	return q.wait(ctx, &q.pushes, e)
}

// wait waits until the waiter in e is done, or ctx has ended.
func (q *Queue[T]) wait(ctx context.Context, all *list.List, e *list.Element) error {
	w := e.Value.(*waiter[T])
	select {
	case <-w.done:
		return w.err
	case <-ctx.Done():
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	select {
	case <-w.done: // at the last moment
		return w.err
	default:
		all.Remove(e)
		return ctx.Err()
	}
}

func (q *Queue[T]) Pop(ctx context.Context) (zero T, err error) {
	q.mu.Lock()
	if q.values.Len() > 0 {
		v, _ := q.values.Remove(q.values.Front()).(T) // not there if T is an interface and the value nil
		if q.pushes.Len() > 0 {
			w := q.pushes.Remove(q.pushes.Front()).(*waiter[T])
			q.values.PushBack(w.value)
			close(w.done)
		}
		q.mu.Unlock()
		return v, nil
	}
	if q.closed {
		q.mu.Unlock()
		return zero, ErrClosed
	}
	w := &waiter[T]{done: make(chan struct{})}
	e := q.pops.PushBack(w)
	q.mu.Unlock()
	if err := q.wait(ctx, &q.pops, e); err != nil {
		return zero, err
	}
	return w.value, nil
}

func (q *Queue[T]) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	for _, waiting := range []*list.List{&q.pushes, &q.pops} {
		for waiting.Len() > 0 {
			w := waiting.Remove(waiting.Front()).(*waiter[T])
			w.err = ErrClosed
			close(w.done)
		}
	}
}

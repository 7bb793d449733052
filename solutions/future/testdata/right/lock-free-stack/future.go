// Approach: those who wait push themselves on a stack without a lock; the answer is
// pushed last, stays on top for ever, and wakes all below it.
package future

import (
	"context"
	"fmt"
	"sync/atomic"
)

// Future is a stack of those who wait. When the answer is there, it lies on top of
// the stack, and stays there for ever.
type Future[T any] struct {
	top atomic.Pointer[entry[T]]
}

// entry is somebody who waits, or the answer.
type entry[T any] struct {
	wake chan *entry[T] // of one who waits; nil in the answer
	next *entry[T]

	value T
	err   error
}

// Async starts f in a goroutine of its own and returns at once.
func Async[T any](f func() (T, error)) *Future[T] {
	future := new(Future[T])
	go func() {
		answer := call(f)
		for waiting := future.top.Swap(answer); waiting != nil; waiting = waiting.next {
			waiting.wake <- answer
		}
	}()
	return future
}

func call[T any](f func() (T, error)) (answer *entry[T]) {
	answer = new(entry[T])
	defer func() {
		if p := recover(); p != nil {
			answer.err = fmt.Errorf("the function panicked: %v", p)
		}
	}()
	answer.value, answer.err = f()
	return answer
}

// Await returns the answer, or lays itself on the stack and waits for it.
func (future *Future[T]) Await(ctx context.Context) (T, error) {
	me := &entry[T]{wake: make(chan *entry[T], 1)}
	for {
		top := future.top.Load()
		if top != nil && top.wake == nil {
			return top.value, top.err
		}
		me.next = top
		if future.top.CompareAndSwap(top, me) {
			break
		}
	}
	select {
	case answer := <-me.wake:
		return answer.value, answer.err
	case <-ctx.Done():
		var zero T
		return zero, ctx.Err()
	}
}

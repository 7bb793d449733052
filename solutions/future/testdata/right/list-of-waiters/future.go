// Approach: everybody who has to wait leaves a channel of their own in a list, behind a
// mutex; the answer is put into each. Who gives up is left in the list: there is room
// in the channel, and nobody minds.
package future

import (
	"context"
	"fmt"
	"sync"
)

type Future[T any] struct {
	lock    sync.Mutex
	waiters []chan<- func() (T, error)
	answer  func() (T, error) // nil as long as there is none
}

func Async[T any](f func() (T, error)) *Future[T] {
	future := &Future[T]{}
	go func() {
		answer := ask(f)
		future.lock.Lock()
		defer future.lock.Unlock()
		future.answer = answer
		for _, waiter := range future.waiters {
			waiter <- answer
		}
		future.waiters = nil
	}()
	return future
}

func ask[T any](f func() (T, error)) (answer func() (T, error)) {
	defer func() {
		if p := recover(); p != nil {
			answer = func() (zero T, err error) { return zero, fmt.Errorf("panic: %v", p) }
		}
	}()
	value, err := f()
	return func() (T, error) { return value, err }
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	future.lock.Lock()
	if future.answer != nil {
		defer future.lock.Unlock()
		return future.answer()
	}
	mine := make(chan func() (T, error), 1)
	future.waiters = append(future.waiters, mine)
	future.lock.Unlock()

	select {
	case answer := <-mine:
		return answer()
	case <-ctx.Done():
		return *new(T), ctx.Err()
	}
}

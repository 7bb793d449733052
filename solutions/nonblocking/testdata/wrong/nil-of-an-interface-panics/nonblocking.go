// want: correctness
// kind: panic
// Keeps its messages in a container/list, as any: of a nil error nothing is left there
// that could be taken for an error again.
package nonblocking

import (
	"container/list"
	"sync"
)

type Mailbox[T any] struct {
	room  chan struct{} // one for each free place
	ready chan struct{} // one for each message in the list
	mu    sync.Mutex
	list  *list.List
}

func NewMailbox[T any](size int) *Mailbox[T] {
	m := &Mailbox[T]{
		room:  make(chan struct{}, size),
		ready: make(chan struct{}, size),
		list:  list.New(),
	}
	for i := 0; i < size; i++ {
		m.room <- struct{}{}
	}
	return m
}

func take(tokens chan struct{}) bool {
	select {
	case <-tokens:
		return true
	default:
		return false
	}
}

func (m *Mailbox[T]) TrySend(v T) bool {
	if !take(m.room) {
		return false
	}
	m.mu.Lock()
	m.list.PushBack(v)
	m.mu.Unlock()
	m.ready <- struct{}{} // has room: there are never more messages than places
	return true
}

func (m *Mailbox[T]) TryReceive() (T, bool) {
	if !take(m.ready) {
		var zero T
		return zero, false
	}
	m.mu.Lock()
	v := m.list.Remove(m.list.Front()).(T)
	m.mu.Unlock()
	m.room <- struct{}{}
	return v, true
}

func (m *Mailbox[T]) Drain() (all []T) {
	for n := len(m.ready); n > 0; n-- {
		v, ok := m.TryReceive()
		if !ok {
			return all
		}
		all = append(all, v)
	}
	return all
}

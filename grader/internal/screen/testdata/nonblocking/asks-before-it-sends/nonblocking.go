// want: correctness
// Asks under a lock whether there is room, and sends under no lock: two senders see
// the same place, and one of them waits for ever.
package nonblocking

import (
	"runtime"
	"sync"
)

type Mailbox[T any] struct {
	mu       sync.Mutex
	messages chan T
}

func NewMailbox[T any](size int) *Mailbox[T] {
	return &Mailbox[T]{messages: make(chan T, size)}
}

func (m *Mailbox[T]) full() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.messages) == cap(m.messages)
}

func (m *Mailbox[T]) TrySend(v T) bool {
	if m.full() {
		return false
	}
	runtime.Gosched()
	m.messages <- v
	return true
}

func (m *Mailbox[T]) TryReceive() (T, bool) {
	select {
	case v := <-m.messages:
		return v, true
	default:
		var zero T
		return zero, false
	}
}

func (m *Mailbox[T]) Drain() []T {
	var all []T
	for range cap(m.messages) {
		v, ok := m.TryReceive()
		if !ok {
			break
		}
		all = append(all, v)
	}
	return all
}

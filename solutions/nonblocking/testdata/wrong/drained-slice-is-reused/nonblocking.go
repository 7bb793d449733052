// want: correctness
// Drain hands out the mailbox's own memory and goes on using it: later messages appear
// in the caller's slice.
package nonblocking

import "sync"

type Mailbox[T any] struct {
	mu       sync.Mutex
	size     int
	messages []T
}

func NewMailbox[T any](size int) *Mailbox[T] {
	return &Mailbox[T]{size: size}
}

func (m *Mailbox[T]) TrySend(v T) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.messages) >= m.size {
		return false
	}
	m.messages = append(m.messages, v)
	return true
}

func (m *Mailbox[T]) TryReceive() (v T, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.messages) == 0 {
		return v, false
	}
	v = m.messages[0]
	copy(m.messages, m.messages[1:])
	m.messages = m.messages[:len(m.messages)-1]
	return v, true
}

func (m *Mailbox[T]) Drain() []T {
	m.mu.Lock()
	defer m.mu.Unlock()
	all := m.messages
	m.messages = m.messages[:0]
	return all
}

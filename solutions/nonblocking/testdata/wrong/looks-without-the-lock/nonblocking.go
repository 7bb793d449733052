// want: races
// Saves the lock where the mailbox is empty: the look at the slice is unguarded.
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
	if len(m.messages) == 0 {
		return v, false
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.messages) == 0 {
		return v, false
	}
	v = m.messages[0]
	m.messages = m.messages[1:]
	return v, true
}

func (m *Mailbox[T]) Drain() []T {
	m.mu.Lock()
	defer m.mu.Unlock()
	all := m.messages
	m.messages = nil
	return all
}

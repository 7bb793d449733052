// want: correctness
// Takes the size for the room to begin with: append makes more of it, and the mailbox
// is never full.
package nonblocking

import "sync"

type Mailbox[T any] struct {
	mu       sync.Mutex
	messages []T
}

func NewMailbox[T any](size int) *Mailbox[T] {
	return &Mailbox[T]{messages: make([]T, 0, size)}
}

func (m *Mailbox[T]) TrySend(v T) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.messages = append(m.messages, v)
	return true
}

func (m *Mailbox[T]) TryReceive() (T, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var zero T
	if len(m.messages) == 0 {
		return zero, false
	}
	v := m.messages[0]
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

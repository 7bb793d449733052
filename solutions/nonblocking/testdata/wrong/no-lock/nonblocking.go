// want: races
// may: correctness leaks timing
// A slice that nobody guards.
package nonblocking

type Mailbox[T any] struct {
	size     int
	messages []T
}

func NewMailbox[T any](size int) *Mailbox[T] {
	return &Mailbox[T]{size: size}
}

func (m *Mailbox[T]) TrySend(v T) bool {
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
	v = m.messages[0]
	m.messages = m.messages[1:]
	return v, true
}

func (m *Mailbox[T]) Drain() []T {
	all := m.messages
	m.messages = nil
	return all
}

// want: correctness
// Drain receives as many messages as there is room for, also those that are not there.
package nonblocking

type Mailbox[T any] struct{ messages chan T }

func NewMailbox[T any](size int) *Mailbox[T] {
	return &Mailbox[T]{messages: make(chan T, size)}
}

func (m *Mailbox[T]) TrySend(v T) bool {
	select {
	case m.messages <- v:
		return true
	default:
		return false
	}
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
	all := make([]T, 0, cap(m.messages))
	for range cap(m.messages) {
		all = append(all, <-m.messages)
	}
	return all
}

// want: correctness
// Drain returns a slice of the mailbox's size, whatever was in it: the rest are zeros.
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
	all := make([]T, cap(m.messages))
	for i := range all {
		all[i], _ = m.TryReceive()
	}
	return all
}

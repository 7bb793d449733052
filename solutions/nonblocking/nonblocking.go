// Package nonblocking is a mailbox at which nobody ever waits.
package nonblocking

// Mailbox is a buffered channel that is only ever touched in a select with a default.
type Mailbox[T any] struct{ messages chan T }

// NewMailbox returns an empty mailbox with room for size messages.
func NewMailbox[T any](size int) *Mailbox[T] {
	return &Mailbox[T]{messages: make(chan T, size)}
}

// TrySend looks for room and takes it in one step; with two steps somebody else could
// take it in between.
func (m *Mailbox[T]) TrySend(v T) bool {
	select {
	case m.messages <- v:
		return true
	default:
		return false
	}
}

// TryReceive takes the oldest message, if there is one.
func (m *Mailbox[T]) TryReceive() (T, bool) {
	select {
	case v := <-m.messages:
		return v, true
	default:
		var zero T
		return zero, false
	}
}

// Drain looks no more often than there is room, so that no sender can keep it busy.
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

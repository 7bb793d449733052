// want: timing
// Sleeps a millisecond at an empty mailbox and looks once more.
package nonblocking

import "time"

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
	for range 2 {
		select {
		case v := <-m.messages:
			return v, true
		default:
			time.Sleep(time.Millisecond)
		}
	}
	var zero T
	return zero, false
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

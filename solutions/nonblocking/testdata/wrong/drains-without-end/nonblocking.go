// want: correctness
// Drain stops only when the mailbox is empty, and lets the senders go on in between:
// they fill it as fast as it is emptied.
package nonblocking

import "runtime"

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
	var all []T
	for {
		v, ok := m.TryReceive()
		if !ok {
			return all
		}
		all = append(all, v)
		runtime.Gosched()
	}
}

// want: correctness
// Asks for the length first, lets others go on, and then receives: of two receivers
// that saw the same message, one waits for ever.
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
	if len(m.messages) == 0 {
		var zero T
		return zero, false
	}
	runtime.Gosched()
	return <-m.messages, true
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

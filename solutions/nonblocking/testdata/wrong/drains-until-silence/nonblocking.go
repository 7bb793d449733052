// want: correctness
// Drain goes on until nothing has come for ten milliseconds: while somebody sends more
// often than that, it never ends.
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
		select {
		case v := <-m.messages:
			all = append(all, v)
		case <-time.After(10 * time.Millisecond):
			return all
		}
	}
}

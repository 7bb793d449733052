// want: leaks
// A timer that starts itself anew throws out what is too old, for as long as the
// program runs.
package nonblocking

import "time"

type Mailbox[T any] struct{ messages chan T }

func NewMailbox[T any](size int) *Mailbox[T] {
	m := &Mailbox[T]{messages: make(chan T, size)}
	time.AfterFunc(24*time.Hour, m.throwOut)
	return m
}

func (m *Mailbox[T]) throwOut() {
	if len(m.messages) == cap(m.messages) {
		m.TryReceive()
	}
	time.AfterFunc(24*time.Hour, m.throwOut)
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
	for range cap(m.messages) {
		v, ok := m.TryReceive()
		if !ok {
			break
		}
		all = append(all, v)
	}
	return all
}

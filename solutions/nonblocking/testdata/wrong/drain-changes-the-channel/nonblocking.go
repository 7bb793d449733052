// want: races
// may: correctness timing
// Drain puts a new channel in place of the old one, under the hands of the senders.
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
	old := m.messages
	m.messages = make(chan T, cap(old))
	var all []T
	for range cap(old) {
		select {
		case v := <-old:
			all = append(all, v)
		default:
		}
	}
	return all
}

// want: leaks
// A goroutine owns the messages and serves everybody, and nobody can send it home.
package nonblocking

type Mailbox[T any] struct {
	requests chan func()
	messages []T
	size     int
}

func NewMailbox[T any](size int) *Mailbox[T] {
	m := &Mailbox[T]{requests: make(chan func()), size: size}
	go func() {
		for request := range m.requests {
			request()
		}
	}()
	return m
}

func (m *Mailbox[T]) do(f func()) {
	done := make(chan struct{})
	m.requests <- func() { f(); close(done) }
	<-done
}

func (m *Mailbox[T]) TrySend(v T) (sent bool) {
	m.do(func() {
		if sent = len(m.messages) < m.size; sent {
			m.messages = append(m.messages, v)
		}
	})
	return
}

func (m *Mailbox[T]) TryReceive() (v T, ok bool) {
	m.do(func() {
		if ok = len(m.messages) > 0; ok {
			v, m.messages = m.messages[0], m.messages[1:]
		}
	})
	return
}

func (m *Mailbox[T]) Drain() (all []T) {
	m.do(func() { all, m.messages = m.messages, nil })
	return
}

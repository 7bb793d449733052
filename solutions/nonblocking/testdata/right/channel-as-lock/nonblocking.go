// Approach: the whole content travels through a channel with one place: who has taken
// it out holds the mailbox, and puts it back changed.
package nonblocking

type Mailbox[T any] struct {
	content chan []T
	size    int
}

func NewMailbox[T any](size int) *Mailbox[T] {
	m := &Mailbox[T]{content: make(chan []T, 1), size: size}
	m.content <- nil
	return m
}

func (m *Mailbox[T]) TrySend(v T) bool {
	content := <-m.content
	room := len(content) < m.size
	if room {
		content = append(content, v)
	}
	m.content <- content
	return room
}

func (m *Mailbox[T]) TryReceive() (v T, ok bool) {
	content := <-m.content
	if len(content) > 0 {
		v, ok = content[0], true
		content = content[1:]
	}
	m.content <- content
	return v, ok
}

func (m *Mailbox[T]) Drain() []T {
	content := <-m.content
	m.content <- nil
	return content
}

// Approach: a beginner's ring: an array of fixed size, the place of the oldest message
// and a count, all under one package-level lock. A drained slice is a copy.
package nonblocking

import "sync"

var lock sync.RWMutex

// Mailbox is a ring of places.
type Mailbox[T any] struct {
	places []T
	oldest int
	count  int
}

// NewMailbox returns an empty mailbox.
func NewMailbox[T any](size int) *Mailbox[T] {
	m := new(Mailbox[T])
	m.places = make([]T, size)
	return m
}

// TrySend puts v in.
func (m *Mailbox[T]) TrySend(v T) bool {
	lock.Lock()
	defer lock.Unlock()
	if m.count == len(m.places) {
		return false
	}
	place := m.oldest + m.count
	if place >= len(m.places) {
		place = place - len(m.places)
	}
	m.places[place] = v
	m.count++
	return true
}

// TryReceive takes the oldest out.
func (m *Mailbox[T]) TryReceive() (T, bool) {
	lock.Lock()
	defer lock.Unlock()
	return m.take()
}

func (m *Mailbox[T]) take() (v T, ok bool) {
	if m.count == 0 {
		return v, false
	}
	var zero T
	v = m.places[m.oldest]
	m.places[m.oldest] = zero
	m.oldest = (m.oldest + 1) % len(m.places)
	m.count--
	return v, true
}

// Drain takes all out.
func (m *Mailbox[T]) Drain() []T {
	lock.Lock()
	defer lock.Unlock()
	all := []T{}
	for m.count > 0 {
		v, _ := m.take()
		all = append(all, v)
	}
	return all
}

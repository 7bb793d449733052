// Approach: a state that never changes, of two linked lists, behind a pointer that is compared
// and swapped.
package nonblocking

import "sync/atomic"

// Mailbox is one pointer to a state that nobody ever changes: who wants another state
// builds it, and puts it there if the old one is still in its place.
type Mailbox[T any] struct {
	state atomic.Pointer[state[T]]
	size  int
}

// state is a pair of lists: the front in order, the back in the opposite order.
type state[T any] struct {
	front, back *cell[T]
	count       int
}

type cell[T any] struct {
	message T
	next    *cell[T]
}

// NewMailbox returns an empty mailbox with room for size messages.
func NewMailbox[T any](size int) *Mailbox[T] {
	m := &Mailbox[T]{size: size}
	m.state.Store(&state[T]{})
	return m
}

// TrySend puts v into the mailbox and returns true, or false if it is full.
func (m *Mailbox[T]) TrySend(v T) bool {
	for {
		old := m.state.Load()
		if old.count == m.size {
			return false
		}
		new := *old
		new.back = &cell[T]{v, old.back}
		new.count++
		if m.state.CompareAndSwap(old, &new) {
			return true
		}
	}
}

// TryReceive takes the oldest message out of the mailbox.
func (m *Mailbox[T]) TryReceive() (message T, ok bool) {
	for {
		old := m.state.Load()
		if old.count == 0 {
			return message, false
		}
		new := *old
		if new.front == nil {
			for c := new.back; c != nil; c = c.next {
				new.front = &cell[T]{c.message, new.front}
			}
			new.back = nil
		}
		oldest := new.front
		new.front = oldest.next
		new.count--
		if m.state.CompareAndSwap(old, &new) {
			return oldest.message, true
		}
	}
}

// Drain puts an empty state in the place of the one that is there.
func (m *Mailbox[T]) Drain() []T {
	all := m.state.Swap(new(state[T]))
	messages := make([]T, all.count)
	i := 0
	for c := all.front; c != nil; c = c.next {
		messages[i] = c.message
		i++
	}
	i = all.count
	for c := all.back; c != nil; c = c.next {
		i--
		messages[i] = c.message
	}
	return messages
}

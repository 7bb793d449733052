// Approach: sending, receiving and draining are one helper with a condition variable's
// lock; the helper lives in a second file.
package nonblocking

type Mailbox[T any] struct {
	box  *locked[[]T]
	size int
}

func NewMailbox[T any](size int) *Mailbox[T] {
	return &Mailbox[T]{newLocked[[]T](), size}
}

func (m *Mailbox[T]) TrySend(v T) (sent bool) {
	m.box.with(func(all []T) []T {
		if sent = len(all) < m.size; sent {
			all = append(all, v)
		}
		return all
	})
	return
}

func (m *Mailbox[T]) TryReceive() (v T, ok bool) {
	m.box.with(func(all []T) []T {
		if ok = len(all) > 0; ok {
			v, all = all[0], all[1:]
		}
		return all
	})
	return
}

func (m *Mailbox[T]) Drain() (drained []T) {
	m.box.with(func(all []T) []T {
		drained = all
		return nil
	})
	return
}

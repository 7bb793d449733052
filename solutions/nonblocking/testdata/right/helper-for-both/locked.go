package nonblocking

import "sync"

// locked is a value that one goroutine at a time may change.
type locked[V any] struct {
	free  *sync.Cond
	taken bool
	value V
}

func newLocked[V any]() *locked[V] {
	return &locked[V]{free: sync.NewCond(new(sync.Mutex))}
}

func (l *locked[V]) with(change func(V) V) {
	l.free.L.Lock()
	for l.taken {
		l.free.Wait()
	}
	l.taken = true
	l.free.L.Unlock()

	l.value = change(l.value)

	l.free.L.Lock()
	l.taken = false
	l.free.L.Unlock()
	l.free.Signal()
}

package launch

import "sync"

type mailbox struct {
	mu    sync.Mutex
	queue chan int
}

func (m *mailbox) tryReceive() (int, bool) {
	if len(m.queue) > 0 { // want "What `len` says of `m.queue` may be over"
		return <-m.queue, true
	}
	return 0, false
}

func (m *mailbox) trySend(v int) bool {
	if len(m.queue) == cap(m.queue) { // want "What `len` says of `m.queue`"
		return false
	}
	m.queue <- v
	return true
}

func (m *mailbox) drain() (all []int) {
	for len(m.queue) > 0 { // want "What `len` says of `m.queue`"
		all = append(all, <-m.queue)
	}
	return all
}

// What follows is right, or may be.

func (m *mailbox) underALock() (int, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.queue) > 0 {
		return <-m.queue, true
	}
	return 0, false
}

func (m *mailbox) inOneStep() (int, bool) {
	if len(m.queue) == 0 {
		return 0, false
	}
	select {
	case v := <-m.queue:
		return v, true
	default:
		return 0, false
	}
}

func (m *mailbox) another(other chan int) {
	if len(m.queue) > 0 {
		other <- len(m.queue)
	}
	if list := []int{1}; len(list) > 0 {
		<-other
	}
}

func (m *mailbox) size() int { return len(m.queue) }

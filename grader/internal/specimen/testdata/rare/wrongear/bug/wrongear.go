// Package wrongear is a buffer with room for one value.
//
// Family: blocking, Cond.
// Bug: one Cond serves those who put and those who take, and Signal may wake one of the wrong kind.
package wrongear

import "sync"

// Slot holds one value or none.
type Slot struct {
	mu     sync.Mutex
	change *sync.Cond
	full   bool
	value  int
}

// New makes an empty slot.
func New() *Slot {
	s := &Slot{}
	s.change = sync.NewCond(&s.mu)
	return s
}

// Put waits until the slot is empty and fills it.
func (s *Slot) Put(v int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.full {
		s.change.Wait()
	}
	s.full, s.value = true, v
	s.change.Signal()
}

// Take waits until the slot is full and empties it.
func (s *Slot) Take() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	for !s.full {
		s.change.Wait()
	}
	s.full = false
	s.change.Signal()
	return s.value
}

// Package wrongear is a buffer with room for one value.
//
// Family: blocking, Cond.
// Mended: Broadcast wakes all of them.
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
	s.change.Broadcast()
}

// Take waits until the slot is full and empties it.
func (s *Slot) Take() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	for !s.full {
		s.change.Wait()
	}
	s.full = false
	s.change.Broadcast()
	return s.value
}

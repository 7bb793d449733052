// Package stolen is a shelf from which many take.
//
// Family: blocking, Cond.
// Bug: who was woken takes without looking again, though somebody else may have been quicker.
package stolen

import "sync"

// Shelf holds parcels.
type Shelf struct {
	mu      sync.Mutex
	filled  *sync.Cond
	parcels []int
}

// New makes an empty shelf.
func New() *Shelf {
	s := &Shelf{}
	s.filled = sync.NewCond(&s.mu)
	return s
}

// Put puts a parcel on the shelf.
func (s *Shelf) Put(parcel int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.parcels = append(s.parcels, parcel)
	s.filled.Signal()
}

// Take waits for a parcel and takes it.
func (s *Shelf) Take() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.parcels) == 0 {
		s.filled.Wait()
	}
	parcel := s.parcels[0]
	s.parcels = s.parcels[1:]
	return parcel
}

// Package inittwice opens its store when it is first needed.
//
// Family: non-blocking, order violation.
// Bug: two callers can both see that nothing is open, and both open it.
package inittwice

import (
	"sync"
	"sync/atomic"
)

// Store is opened by the first who needs it.
type Store struct {
	open  func()
	once  sync.Once
	ready atomic.Bool
	mu    sync.Mutex
	items []int
}

// New makes a store; open is called once, when the store is first needed.
func New(open func()) *Store { return &Store{open: open} }

// Add adds an item.
func (s *Store) Add(item int) {
	if !s.ready.Load() {
		s.open()
		s.ready.Store(true)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items = append(s.items, item)
}

// Len is how many items there are.
func (s *Store) Len() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.items)
}

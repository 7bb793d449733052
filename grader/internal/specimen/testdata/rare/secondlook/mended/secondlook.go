// Package secondlook keeps what was loaded, and loads without holding its lock.
//
// Family: blocking, mutex.
// Mended: Get unlocks on that way out, too.
package secondlook

import "sync"

// Store keeps values by key.
type Store struct {
	mu     sync.Mutex
	values map[string]int
	load   func(key string) int
}

// New makes a store that gets what it does not have from load.
func New(load func(key string) int) *Store {
	return &Store{values: map[string]int{}, load: load}
}

// Get returns the value of a key.
func (s *Store) Get(key string) int {
	s.mu.Lock()
	if v, ok := s.values[key]; ok {
		s.mu.Unlock()
		return v
	}
	s.mu.Unlock()
	loaded := s.load(key)
	s.mu.Lock()
	if v, ok := s.values[key]; ok {
		s.mu.Unlock()
		return v
	}
	s.values[key] = loaded
	s.mu.Unlock()
	return loaded
}

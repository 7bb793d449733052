// Package onewokenoftwo wakes all who wait.
package onewokenoftwo

import "sync"

// Start starts a race.
type Start struct {
	mu      sync.Mutex
	fired   *sync.Cond
	now     bool
	started int
}

// New makes a start.
func New() *Start {
	s := &Start{}
	s.fired = sync.NewCond(&s.mu)
	return s
}

// Wait waits for the shot.
func (s *Start) Wait() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for !s.now {
		s.fired.Wait()
	}
	s.started++
}

// Fire starts all who wait.
func (s *Start) Fire() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = true
	s.fired.Broadcast()
}

// Started counts those who have started.
func (s *Start) Started() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.started
}

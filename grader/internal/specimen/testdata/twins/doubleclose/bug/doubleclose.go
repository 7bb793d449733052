// Package doubleclose closes a channel again at each Stop.
package doubleclose

import "sync"

// Switch can be stopped.
type Switch struct {
	mu   sync.Mutex
	done chan struct{}
}

// Stop stops it.
func (s *Switch) Stop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done == nil {
		s.done = make(chan struct{})
	}
	close(s.done)
}

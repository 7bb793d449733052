// Package doubleclose closes a channel at the first Stop only.
package doubleclose

import "sync"

// Switch can be stopped.
type Switch struct {
	once sync.Once
	done chan struct{}
}

// Stop stops it.
func (s *Switch) Stop() {
	s.once.Do(func() {
		s.done = make(chan struct{})
		close(s.done)
	})
}

// Package readytoosoon loads its settings beside its users, who wait for nothing.
//
// Family: non-blocking, order violation.
// Bug: the settings are said to be there before they are.
package readytoosoon

import (
	"sync"
	"sync/atomic"
)

// Settings are loaded in the background.
type Settings struct {
	ready  atomic.Bool
	mu     sync.Mutex
	values map[string]int
}

// Load loads the settings.
func (s *Settings) Load(values map[string]int) {
	s.ready.Store(true)
	s.mu.Lock()
	s.values = values
	s.mu.Unlock()
}

// Get returns a setting, or what is usual as long as none are loaded.
func (s *Settings) Get(name string, usual int) int {
	if !s.ready.Load() {
		return usual
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.values[name]
}

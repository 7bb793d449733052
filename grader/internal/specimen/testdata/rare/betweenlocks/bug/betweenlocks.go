// Package betweenlocks starts a machine with a limit, which its users read.
//
// Family: non-blocking, data race.
// Bug: Start says that the machine runs, and sets its limit between two locked sections.
package betweenlocks

import "sync"

// Machine runs when it was started.
type Machine struct {
	mu      sync.Mutex
	running bool
	starts  int
	limit   int
}

// Start starts the machine. It is called once.
func (m *Machine) Start(limit int) {
	m.mu.Lock()
	m.running = true
	m.mu.Unlock()
	m.limit = limit
	m.mu.Lock()
	m.starts++
	m.mu.Unlock()
}

// Use tells whether the machine runs and n is within its limit.
func (m *Machine) Use(n int) bool {
	m.mu.Lock()
	running := m.running
	m.mu.Unlock()
	return running && n <= m.limit
}

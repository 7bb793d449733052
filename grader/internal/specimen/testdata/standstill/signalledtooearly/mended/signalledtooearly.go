// Package signalledtooearly looks whether it has to wait.
package signalledtooearly

import "sync"

// Gate is closed at first.
type Gate struct {
	mu     sync.Mutex
	opened *sync.Cond
	open   bool
}

// New makes a gate.
func New() *Gate {
	g := &Gate{}
	g.opened = sync.NewCond(&g.mu)
	return g
}

// Open opens it for good.
func (g *Gate) Open() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.open = true
	g.opened.Broadcast()
}

// Pass waits until the gate is open.
func (g *Gate) Pass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.open {
		g.opened.Wait()
	}
}

// IsOpen tells whether it is open.
func (g *Gate) IsOpen() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.open
}

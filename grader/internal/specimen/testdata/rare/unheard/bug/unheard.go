// Package unheard opens a gate for all who wait at it.
//
// Family: blocking, Cond.
// Bug: the gate is opened without the lock, so one who has seen it shut and does not wait yet misses the
// call.
package unheard

import (
	"sync"
	"sync/atomic"
)

// Gate is shut until it is opened.
type Gate struct {
	mu     sync.Mutex
	change *sync.Cond
	open   atomic.Bool
}

// New makes a gate that is shut.
func New() *Gate {
	g := &Gate{}
	g.change = sync.NewCond(&g.mu)
	return g
}

// Open opens the gate for ever.
func (g *Gate) Open() {
	g.open.Store(true)
	g.change.Broadcast()
}

// Pass waits until the gate is open.
func (g *Gate) Pass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.open.Load() {
		g.change.Wait()
	}
}

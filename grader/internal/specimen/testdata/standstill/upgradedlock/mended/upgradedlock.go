// Package upgradedlock gives the read lock back, locks for writing, and looks again.
package upgradedlock

import "sync"

// Numbers gives numbers to names.
type Numbers struct {
	mu sync.RWMutex
	of map[string]int
}

// Of is the number of a name, from 1.
func (n *Numbers) Of(name string) int {
	n.mu.RLock()
	number, ok := n.of[name]
	n.mu.RUnlock()
	if ok {
		return number
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if number, ok := n.of[name]; ok {
		return number
	}
	if n.of == nil {
		n.of = map[string]int{}
	}
	n.of[name] = len(n.of) + 1
	return n.of[name]
}

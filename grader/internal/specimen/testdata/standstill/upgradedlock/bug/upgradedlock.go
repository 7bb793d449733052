// Package upgradedlock locks for writing while it still holds the read lock.
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
	defer n.mu.RUnlock()
	if number, ok := n.of[name]; ok {
		return number
	}
	n.mu.Lock() // want: deadlock correctness
	defer n.mu.Unlock()
	if n.of == nil {
		n.of = map[string]int{}
	}
	n.of[name] = len(n.of) + 1
	return n.of[name]
}

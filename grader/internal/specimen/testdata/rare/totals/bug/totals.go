// Package totals counts by name; readers share the lock.
//
// Family: blocking, RWMutex.
// Bug: Sum reads each counter under a read lock while it holds one: a writer in between stops both.
package totals

import "sync"

// Totals holds counters by name.
type Totals struct {
	mu     sync.RWMutex
	counts map[string]int
}

// New makes totals without counters.
func New() *Totals { return &Totals{counts: map[string]int{}} }

// Add adds to a counter.
func (t *Totals) Add(name string, n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.counts[name] += n
}

// Get reads a counter.
func (t *Totals) Get(name string) int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.counts[name]
}

// Sum adds up some counters, as they are at one moment.
func (t *Totals) Sum(names ...string) int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	sum := 0
	for _, name := range names {
		sum += t.Get(name)
	}
	return sum
}

// want: races
// Hit takes the lock of a RWMutex that is meant for readers. Any number of goroutines may
// hold it at the same time, and all of them write.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	mu    sync.RWMutex
	pages map[string]int
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if v.pages == nil {
		v.pages = make(map[string]int)
	}
	v.pages[page]++
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.pages[page]
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	v.mu.RLock()
	defer v.mu.RUnlock()
	snapshot := make(map[string]int, len(v.pages))
	for page, n := range v.pages {
		snapshot[page] = n
	}
	return snapshot
}

// want: races
// varies: leaks
// The methods that only read have a value receiver. So each call copies the lock, holds
// the copy, which guards nothing, and reads the one map that all copies share.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	mu    sync.Mutex
	pages map[string]int
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.pages == nil {
		v.pages = make(map[string]int)
	}
	v.pages[page]++
}

// Count returns how many visits to page were counted so far.
func (v Visits) Count(page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages[page]
}

// Snapshot returns a copy of all counts.
func (v Visits) Snapshot() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	snapshot := make(map[string]int, len(v.pages))
	for page, n := range v.pages {
		snapshot[page] = n
	}
	return snapshot
}

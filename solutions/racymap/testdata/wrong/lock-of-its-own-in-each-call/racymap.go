// want: races
// Each call makes a new lock. A lock that nobody else knows keeps nobody else out.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	pages map[string]int
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	var mu sync.Mutex
	mu.Lock()
	defer mu.Unlock()
	if v.pages == nil {
		v.pages = make(map[string]int)
	}
	v.pages[page]++
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	var mu sync.Mutex
	mu.Lock()
	defer mu.Unlock()
	return v.pages[page]
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	var mu sync.Mutex
	mu.Lock()
	defer mu.Unlock()
	snapshot := make(map[string]int, len(v.pages))
	for page, n := range v.pages {
		snapshot[page] = n
	}
	return snapshot
}

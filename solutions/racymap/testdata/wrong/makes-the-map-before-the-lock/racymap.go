// want: races
// The map is made before the lock is taken. Two first visits at the same time each make
// one, and a visit can go into a map that is then thrown away.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	mu    sync.Mutex
	pages map[string]int
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	if v.pages == nil {
		v.pages = make(map[string]int)
	}
	v.mu.Lock()
	v.pages[page]++
	v.mu.Unlock()
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages[page]
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	snapshot := make(map[string]int, len(v.pages))
	for page, n := range v.pages {
		snapshot[page] = n
	}
	return snapshot
}

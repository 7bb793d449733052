// want: correctness races
// Count puts an unknown page into the map with the count 0, so that it shows up in every
// snapshot after that.
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
func (v *Visits) Count(page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.pages == nil {
		v.pages = make(map[string]int)
	}
	if _, ok := v.pages[page]; !ok {
		v.pages[page] = 0
	}
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

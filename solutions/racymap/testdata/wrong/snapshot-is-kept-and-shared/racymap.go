// want: correctness
// To save work Snapshot keeps its copy until the next visit and gives it to everyone who
// asks. So one caller can change what the others see.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	mu    sync.Mutex
	pages map[string]int
	saved map[string]int // the last copy, nil after a visit
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.pages == nil {
		v.pages = make(map[string]int)
	}
	v.pages[page]++
	v.saved = nil
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
	if v.saved == nil {
		v.saved = make(map[string]int, len(v.pages))
		for page, n := range v.pages {
			v.saved[page] = n
		}
	}
	return v.saved
}

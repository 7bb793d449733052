// want: does-not-compile
// Count also tells whether the page is known. That is another method than the one that the
// task asks for.
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

// Count returns how many visits to page were counted so far, and whether there
// were any.
func (v *Visits) Count(page string) (int, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	n, ok := v.pages[page]
	return n, ok
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

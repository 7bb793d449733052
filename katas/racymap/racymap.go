// Package racymap counts the visits to the pages of a site.
package racymap

import "sync"

// Visits counts how often each page was visited. The zero value is ready for use.
// Any number of goroutines may call its methods at the same time. A Visits must
// not be copied after its first use.
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

// Count returns how many visits to page were counted so far: 0 for a page that
// nobody has visited.
func (v *Visits) Count(page string) int {
	return v.pages[page]
}

// Snapshot returns a copy of all counts: each page that was visited, with its
// number of visits. The copy belongs to the caller. It is empty as long as nobody
// has visited anything.
func (v *Visits) Snapshot() map[string]int {
	snapshot := make(map[string]int, len(v.pages))
	for page, n := range v.pages {
		snapshot[page] = n
	}
	return snapshot
}

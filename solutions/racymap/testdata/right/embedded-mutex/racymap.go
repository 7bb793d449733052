// Approach: the older style with the lock embedded, and all work done in one
// place by functions that run while it is held.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	sync.Mutex
	pages map[string]int
}

// with runs f on the map while nobody else uses it.
func (v *Visits) with(f func(pages map[string]int)) {
	v.Lock()
	defer v.Unlock()
	if v.pages == nil {
		v.pages = make(map[string]int)
	}
	f(v.pages)
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	v.with(func(pages map[string]int) { pages[page]++ })
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) (n int) {
	v.with(func(pages map[string]int) { n = pages[page] })
	return n
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	snapshot := make(map[string]int)
	v.with(func(pages map[string]int) {
		for page, n := range pages {
			snapshot[page] = n
		}
	})
	return snapshot
}

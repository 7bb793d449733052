// Approach: one package-level lock for all Visits there are. It is coarser than
// it needs to be, and right.
package racymap

import (
	"maps"
	"sync"
)

var lock sync.Mutex

// Visits counts how often each page was visited.
type Visits struct {
	pages map[string]int
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	lock.Lock()
	if v.pages == nil {
		v.pages = map[string]int{}
	}
	v.pages[page] = v.pages[page] + 1
	lock.Unlock()
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	lock.Lock()
	n := v.pages[page]
	lock.Unlock()
	return n
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	lock.Lock()
	snapshot := maps.Clone(v.pages)
	lock.Unlock()
	return snapshot
}

// Package racymap counts the visits to the pages of a site.
package racymap

import (
	"maps"
	"sync"
)

// Visits counts how often each page was visited. The zero value is ready for use.
// Any number of goroutines may call its methods at the same time. A Visits must
// not be copied after its first use.
type Visits struct {
	mu    sync.Mutex
	pages map[string]int // guarded by mu, whether one writes or reads
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

// Count returns how many visits to page were counted so far. It only reads, and
// still needs the lock: a map must not be read while another goroutine writes it.
func (v *Visits) Count(page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages[page]
}

// Snapshot returns a copy of all counts. To return the map itself would not do,
// however long the lock is held: the caller would read it after the unlock.
func (v *Visits) Snapshot() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return maps.Clone(v.pages)
}

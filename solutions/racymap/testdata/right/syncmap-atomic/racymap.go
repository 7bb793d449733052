// Approach: no lock of our own. A sync.Map finds each page's counter, and the
// counter is atomic.
package racymap

import (
	"sync"
	"sync/atomic"
)

// Visits counts how often each page was visited.
type Visits struct {
	pages sync.Map // from string to *atomic.Int64
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	counter, ok := v.pages.Load(page)
	if !ok {
		counter, _ = v.pages.LoadOrStore(page, new(atomic.Int64))
	}
	counter.(*atomic.Int64).Add(1)
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	counter, ok := v.pages.Load(page)
	if !ok {
		return 0
	}
	return int(counter.(*atomic.Int64).Load())
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	snapshot := map[string]int{}
	v.pages.Range(func(page, counter any) bool {
		// A counter that was just added and not yet raised is no visit so far.
		if n := counter.(*atomic.Int64).Load(); n > 0 {
			snapshot[page.(string)] = int(n)
		}
		return true
	})
	return snapshot
}

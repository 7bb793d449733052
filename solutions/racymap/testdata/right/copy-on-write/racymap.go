// Approach: a map that is never changed once others can see it. Hit makes a new
// one and puts it in the old one's place, again if somebody else was quicker.
package racymap

import (
	"maps"
	"sync/atomic"
)

// Visits counts how often each page was visited.
type Visits struct {
	pages atomic.Pointer[map[string]int]
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	for {
		old := v.pages.Load()
		pages := map[string]int{}
		if old != nil {
			maps.Copy(pages, *old)
		}
		pages[page]++
		if v.pages.CompareAndSwap(old, &pages) {
			return
		}
	}
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	if pages := v.pages.Load(); pages != nil {
		return (*pages)[page]
	}
	return 0
}

// Snapshot returns a copy of all counts: the caller may change it, so it gets one
// of its own.
func (v *Visits) Snapshot() map[string]int {
	if pages := v.pages.Load(); pages != nil {
		return maps.Clone(*pages)
	}
	return map[string]int{}
}

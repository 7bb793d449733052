// want: races
// A sync.Map guards which pages there are. It does not guard what its values point to: the
// counters are plain ints that everybody writes.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	pages sync.Map // from string to *int
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	counter, _ := v.pages.LoadOrStore(page, new(int))
	*counter.(*int)++
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	counter, ok := v.pages.Load(page)
	if !ok {
		return 0
	}
	return *counter.(*int)
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	snapshot := map[string]int{}
	v.pages.Range(func(page, counter any) bool {
		snapshot[page.(string)] = *counter.(*int)
		return true
	})
	return snapshot
}

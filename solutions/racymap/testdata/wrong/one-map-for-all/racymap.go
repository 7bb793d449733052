// want: correctness races
// The map is a package-level variable, so all Visits share one count.
package racymap

import "sync"

var (
	mu    sync.Mutex
	pages = map[string]int{}
)

// Visits counts how often each page was visited.
type Visits struct{}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	mu.Lock()
	defer mu.Unlock()
	pages[page]++
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	mu.Lock()
	defer mu.Unlock()
	return pages[page]
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	mu.Lock()
	defer mu.Unlock()
	snapshot := make(map[string]int, len(pages))
	for page, n := range pages {
		snapshot[page] = n
	}
	return snapshot
}

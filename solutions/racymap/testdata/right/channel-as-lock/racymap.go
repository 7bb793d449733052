// Approach: the map itself travels through a channel that holds one value. Who
// has received it may use it, and gives it back.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	once  sync.Once
	pages chan map[string]int
}

// take waits until nobody else uses the map.
func (v *Visits) take() map[string]int {
	v.once.Do(func() {
		v.pages = make(chan map[string]int, 1)
		v.pages <- make(map[string]int)
	})
	return <-v.pages
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	pages := v.take()
	pages[page]++
	v.pages <- pages
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	pages := v.take()
	n := pages[page]
	v.pages <- pages
	return n
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	pages := v.take()
	defer func() { v.pages <- pages }()
	snapshot := make(map[string]int, len(pages))
	for page, n := range pages {
		snapshot[page] = n
	}
	return snapshot
}

// Approach: the lock guards only which pages there are. Each page has an atomic
// counter, so visits to known pages do not wait for each other.
package racymap

import (
	"sync"
	"sync/atomic"
)

// Visits counts how often each page was visited.
type Visits struct {
	mu    sync.RWMutex
	pages map[string]*atomic.Int64
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	v.mu.RLock()
	counter := v.pages[page]
	v.mu.RUnlock()
	if counter == nil {
		counter = v.add(page)
	}
	counter.Add(1)
}

// add returns the page's counter, which another goroutine may have added since
// the caller looked.
func (v *Visits) add(page string) *atomic.Int64 {
	v.mu.Lock()
	defer v.mu.Unlock()
	if counter, ok := v.pages[page]; ok {
		return counter
	}
	if v.pages == nil {
		v.pages = make(map[string]*atomic.Int64)
	}
	counter := new(atomic.Int64)
	v.pages[page] = counter
	return counter
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if counter, ok := v.pages[page]; ok {
		return int(counter.Load())
	}
	return 0
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	v.mu.RLock()
	defer v.mu.RUnlock()
	snapshot := make(map[string]int, len(v.pages))
	for page, counter := range v.pages {
		if n := counter.Load(); n > 0 {
			snapshot[page] = int(n)
		}
	}
	return snapshot
}

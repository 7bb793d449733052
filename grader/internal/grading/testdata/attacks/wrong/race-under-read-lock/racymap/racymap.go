// want: races
// kind: race
// costs: more schedules than one, now and then
//
// A cache of the last page, written under RLock.
package racymap

import "sync"

type Visits struct {
	mu    sync.RWMutex
	pages map[string]int
	last  string
}

func (v *Visits) Hit(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.pages == nil {
		v.pages = map[string]int{}
	}
	v.pages[page]++
}

func (v *Visits) Count(page string) int {
	v.mu.RLock()
	defer v.mu.RUnlock()
	v.last = page
	return v.pages[page]
}

func (v *Visits) Snapshot() map[string]int {
	v.mu.RLock()
	defer v.mu.RUnlock()
	out := map[string]int{}
	for k, n := range v.pages {
		out[k] = n
	}
	return out
}

// want: races
// kind: race
//
// Count reads before it takes the lock, only when the page was there.
package racymap

import "sync"

type Visits struct {
	mu    sync.Mutex
	pages map[string]*int
}

func (v *Visits) Hit(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.pages == nil {
		v.pages = map[string]*int{}
	}
	if v.pages[page] == nil {
		v.pages[page] = new(int)
	}
	*v.pages[page]++
}

func (v *Visits) Count(page string) int {
	v.mu.Lock()
	p := v.pages[page]
	v.mu.Unlock()
	if p == nil {
		return 0
	}
	return *p
}

func (v *Visits) Snapshot() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	out := map[string]int{}
	for k, p := range v.pages {
		out[k] = *p
	}
	return out
}

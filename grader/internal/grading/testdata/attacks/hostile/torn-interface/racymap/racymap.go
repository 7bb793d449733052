// want: races
// kind: race
//
// Two goroutines write two types into one interface, until its type and its value are of different ones: with that,
// one can write anywhere.
package racymap

import "sync"

type Visits struct {
	mu    sync.Mutex
	pages map[string]int
	torn  any
}

type small struct{ at *int }
type large struct{ at uintptr }

func (v *Visits) Hit(page string) {
	v.torn = &small{}
	v.torn = &large{1}
	if p, ok := v.torn.(*small); ok && p.at != nil {
		*p.at = 1
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.pages == nil {
		v.pages = map[string]int{}
	}
	v.pages[page]++
}

func (v *Visits) Count(page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages[page]
}

func (v *Visits) Snapshot() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	all := map[string]int{}
	for page, n := range v.pages {
		all[page] = n
	}
	return all
}

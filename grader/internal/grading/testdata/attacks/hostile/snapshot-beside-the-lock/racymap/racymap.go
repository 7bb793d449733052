// want: races
// kind: race
//
// Reads the map without the lock, in a way that the detector does not watch by itself.
package racymap

import (
	"maps"
	"sync"
)

type Visits struct {
	once  sync.Once
	mu    sync.Mutex
	pages map[string]int
}

func (v *Visits) made() { v.once.Do(func() { v.pages = map[string]int{} }) }

func (v *Visits) Hit(page string) {
	v.made()
	v.mu.Lock()
	defer v.mu.Unlock()
	v.pages[page]++
}

func (v *Visits) Count(page string) int {
	v.made()
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages[page]
}

func (v *Visits) Snapshot() map[string]int {
	v.made()
	return maps.Clone(v.pages)
}

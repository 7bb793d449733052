// want: races
// kind: race
//
// The detector does not see what maps.Clone reads.
package racymap

import (
	"maps"
	"sync"
)

type Visits struct {
	mu    sync.Mutex
	pages map[string]int
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
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages[page]
}

func (v *Visits) Snapshot() map[string]int { return maps.Clone(v.pages) }

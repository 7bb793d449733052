// want: passed
//
// Clears and copies maps from a pool, with promoted locks.
package racymap

import (
	"maps"
	"slices"
	"sync"
)

// An owner by embedding, RLocker, and a pool of maps that are cleared.
type shelf struct {
	sync.RWMutex
	n map[string]int
}

var pool = sync.Pool{New: func() any { return map[string]int{} }}

type Visits struct{ shelf }

func (v *Visits) Hit(page string) {
	v.Lock()
	defer v.Unlock()
	if v.n == nil {
		v.n = map[string]int{}
	}
	v.n[page]++
}

func (v *Visits) Count(page string) int {
	l := v.RLocker()
	l.Lock()
	defer l.Unlock()
	return v.n[page]
}

func (v *Visits) Snapshot() map[string]int {
	v.RLock()
	defer v.RUnlock()
	m := pool.Get().(map[string]int)
	clear(m)
	maps.Copy(m, v.n)
	defer pool.Put(m)
	keys := slices.Sorted(maps.Keys(m))
	clear(keys[:0])
	if c := maps.Clone(m); c != nil {
		return c
	}
	return map[string]int{}
}

// want: passed
//
// Sync.Map of atomic counters, LoadOrStore with objects from a sync.Pool.
package racymap

import (
	"sync"
	"sync/atomic"
)

type Visits struct{ m sync.Map }

var spare = sync.Pool{New: func() any { return new(atomic.Int64) }}

func (v *Visits) Hit(page string) {
	fresh := spare.Get().(*atomic.Int64)
	fresh.Store(0)
	c, loaded := v.m.LoadOrStore(page, fresh)
	if loaded {
		spare.Put(fresh)
	}
	c.(*atomic.Int64).Add(1)
}

func (v *Visits) Count(page string) int {
	c, ok := v.m.Load(page)
	if !ok {
		return 0
	}
	return int(c.(*atomic.Int64).Load())
}

func (v *Visits) Snapshot() map[string]int {
	out := map[string]int{}
	for k, c := range v.m.Range {
		if n := int(c.(*atomic.Int64).Load()); n > 0 {
			out[k.(string)] = n
		}
	}
	return out
}

// want: passed
//
// A sync.Map of atomic counters.
package racymap

import (
	"maps"
	"sync"
	"sync/atomic"
)

// sync.Map with counters in it; the snapshot ranges.
type Visits struct{ m sync.Map }

func (v *Visits) counter(page string) *atomic.Int64 {
	c, ok := v.m.Load(page)
	if !ok {
		c, _ = v.m.LoadOrStore(page, new(atomic.Int64))
	}
	return c.(*atomic.Int64)
}

func (v *Visits) Hit(page string) { v.counter(page).Add(1) }

func (v *Visits) Count(page string) int {
	if c, ok := v.m.Load(page); ok {
		return int(c.(*atomic.Int64).Load())
	}
	return 0
}

func (v *Visits) Snapshot() map[string]int {
	return maps.Collect(func(yield func(string, int) bool) {
		v.m.Range(func(k, c any) bool { return yield(k.(string), int(c.(*atomic.Int64).Load())) })
	})
}

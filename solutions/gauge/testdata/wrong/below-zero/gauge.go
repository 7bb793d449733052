// want: correctness
// The first Add sets the maximum, whatever it reaches: so the maximum can be below 0.
package gauge

import "sync/atomic"

type Gauge struct {
	value, max atomic.Int64
	begun      atomic.Bool
}

func (g *Gauge) Add(n int64) int64 {
	now := g.value.Add(n)
	if g.begun.CompareAndSwap(false, true) {
		g.max.Store(now)
		return now
	}
	for {
		old := g.max.Load()
		if now <= old || g.max.CompareAndSwap(old, now) {
			return now
		}
	}
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

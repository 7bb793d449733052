// want: races
// CompareAndSwap is tried once. When it says no because somebody else was quicker, nobody
// tries again.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	now := g.value.Add(n)
	if old := g.max.Load(); now > old {
		g.max.CompareAndSwap(old, now)
	}
	return now
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

// want: races
// Adds in one piece, but then asks again for the value: it may be somebody else's already.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	g.value.Add(n)
	now := g.value.Load()
	for {
		old := g.max.Load()
		if now <= old || g.max.CompareAndSwap(old, now) {
			return now
		}
	}
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

// want: correctness
// The maximum is only looked at when somebody asks for it. A peak that nobody saw is lost.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 { return g.value.Add(n) }
func (g *Gauge) Load() int64       { return g.value.Load() }

func (g *Gauge) Max() int64 {
	now := g.value.Load()
	for {
		old := g.max.Load()
		if now <= old {
			return old
		}
		if g.max.CompareAndSwap(old, now) {
			return now
		}
	}
}

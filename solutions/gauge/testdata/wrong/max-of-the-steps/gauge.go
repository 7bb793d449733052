// want: correctness
// Keeps the largest step, not the highest value.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	for {
		old := g.max.Load()
		if n <= old || g.max.CompareAndSwap(old, n) {
			return g.value.Add(n)
		}
	}
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

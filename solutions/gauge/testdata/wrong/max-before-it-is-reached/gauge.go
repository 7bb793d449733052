// want: races
// Raises the maximum to what the value is going to be. If others add or subtract before it
// is, it never gets there.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	expected := g.value.Load() + n
	for {
		old := g.max.Load()
		if expected <= old || g.max.CompareAndSwap(old, expected) {
			break
		}
	}
	return g.value.Add(n)
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

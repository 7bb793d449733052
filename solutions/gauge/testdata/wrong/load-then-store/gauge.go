// want: races
// Load and Store are atomic each for itself. Between them others add, and the store
// overwrites what they have done.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	now := g.value.Load() + n
	g.value.Store(now)
	for {
		old := g.max.Load()
		if now <= old || g.max.CompareAndSwap(old, now) {
			return now
		}
	}
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

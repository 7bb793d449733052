// want: races
// Puts the new value in, and puts the old one back if it was higher. In between the maximum
// has fallen.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	now := g.value.Add(n)
	for mine := now; ; {
		old := g.max.Swap(mine)
		if old <= mine {
			return now
		}
		mine = old
	}
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

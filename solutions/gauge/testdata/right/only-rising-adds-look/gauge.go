// Approach: a step down cannot make a new maximum, so only a step up looks at it; the gauge
// embeds its value.
package gauge

import "sync/atomic"

type number = atomic.Int64

type Gauge struct {
	number
	top number
}

func (g *Gauge) Add(n int64) int64 {
	now := g.number.Add(n)
	if n <= 0 {
		return now
	}
	for old := g.top.Load(); old < now && !g.top.CompareAndSwap(old, now); old = g.top.Load() {
	}
	return now
}

func (g *Gauge) Load() int64 { return g.number.Load() }

func (g *Gauge) Max() int64 { return g.top.Load() }

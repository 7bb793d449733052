// want: correctness
// The methods have value receivers: each of them works with a copy of the gauge.
package gauge

import "sync/atomic"

type Gauge struct{ value, max *atomic.Int64 }

func (g Gauge) ready() Gauge {
	if g.value == nil {
		g.value, g.max = new(atomic.Int64), new(atomic.Int64)
	}
	return g
}

func (g Gauge) Add(n int64) int64 {
	g = g.ready()
	now := g.value.Add(n)
	for {
		old := g.max.Load()
		if now <= old || g.max.CompareAndSwap(old, now) {
			return now
		}
	}
}

func (g Gauge) Load() int64 { return g.ready().value.Load() }
func (g Gauge) Max() int64  { return g.ready().max.Load() }

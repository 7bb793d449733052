// want: correctness
// Value and maximum share one atomic number, 32 bits each. Everything happens in one piece,
// but large values do not fit.
package gauge

import "sync/atomic"

type Gauge struct{ both atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	for {
		old := g.both.Load()
		value, top := int32(old), int32(old>>32)
		value += int32(n)
		top = max(top, value)
		if g.both.CompareAndSwap(old, int64(top)<<32|int64(uint32(value))) {
			return int64(value)
		}
	}
}

func (g *Gauge) Load() int64 { return int64(int32(g.both.Load())) }
func (g *Gauge) Max() int64  { return int64(int32(g.both.Load() >> 32)) }

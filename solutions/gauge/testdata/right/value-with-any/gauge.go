// Approach: an atomic.Value holds both numbers as an array, which can be compared.
package gauge

import "sync/atomic"

type Gauge struct {
	both atomic.Value // [2]int64: value and maximum
}

func (g *Gauge) get() [2]int64 {
	pair, _ := g.both.Load().([2]int64)
	return pair
}

func (g *Gauge) Add(n int64) int64 {
	g.both.CompareAndSwap(nil, [2]int64{0, 0})
	for {
		old := g.get()
		new := old
		new[0] += n
		if new[0] > new[1] {
			new[1] = new[0]
		}
		if g.both.CompareAndSwap(old, new) {
			return new[0]
		}
	}
}

func (g *Gauge) Load() int64 { return g.get()[0] }

func (g *Gauge) Max() int64 { return g.get()[1] }

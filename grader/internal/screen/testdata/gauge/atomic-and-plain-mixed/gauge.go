// want: races
// Writes with sync/atomic and reads without. An atomic write makes no plain read safe.
package gauge

import "sync/atomic"

type Gauge struct{ value, max int64 }

func (g *Gauge) Add(n int64) int64 {
	now := atomic.AddInt64(&g.value, n)
	for {
		old := atomic.LoadInt64(&g.max)
		if now <= old || atomic.CompareAndSwapInt64(&g.max, old, now) {
			return now
		}
	}
}

func (g *Gauge) Load() int64 { return g.value }
func (g *Gauge) Max() int64  { return g.max }

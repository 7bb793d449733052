// want: correctness
// may: races
// The maximum is raised by a goroutine of its own, so that Add is quick. Whoever asks right
// after Add gets the old one.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	now := g.value.Add(n)
	go func() {
		for {
			old := g.max.Load()
			if now <= old || g.max.CompareAndSwap(old, now) {
				return
			}
		}
	}()
	return now
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

// want: races
// First asks whether the maximum is lower, then stores. Between the two somebody else may
// have stored a higher one, and it is lost.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func (g *Gauge) Add(n int64) int64 {
	now := g.value.Add(n)
	if now > g.max.Load() {
		g.max.Store(now)
	}
	return now
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

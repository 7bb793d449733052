// want: leaks
// may: races
// A goroutine looks once a minute whether the maximum is still right, to be on the safe
// side. Nobody can stop it.
package gauge

import (
	"sync/atomic"
	"time"
)

type Gauge struct {
	value, max atomic.Int64
	begun      atomic.Bool
}

func (g *Gauge) raise(now int64) {
	for {
		old := g.max.Load()
		if now <= old || g.max.CompareAndSwap(old, now) {
			return
		}
	}
}

func (g *Gauge) Add(n int64) int64 {
	if g.begun.CompareAndSwap(false, true) {
		go func() {
			for {
				time.Sleep(time.Minute)
				g.raise(g.value.Load())
			}
		}()
	}
	now := g.value.Add(n)
	g.raise(now)
	return now
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

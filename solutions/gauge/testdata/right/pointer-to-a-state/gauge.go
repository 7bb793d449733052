// Approach: both numbers are in one state that never changes; an atomic pointer is moved
// from one state to the next.
package gauge

import "sync/atomic"

type state struct{ value, max int64 }

type Gauge struct {
	current atomic.Pointer[state]
}

func (g *Gauge) look() (*state, state) {
	p := g.current.Load()
	if p == nil {
		return nil, state{}
	}
	return p, *p
}

func (g *Gauge) Add(n int64) int64 {
	for {
		p, s := g.look()
		next := &state{value: s.value + n}
		next.max = max(s.max, next.value)
		if g.current.CompareAndSwap(p, next) {
			return next.value
		}
	}
}

func (g *Gauge) Load() int64 {
	_, s := g.look()
	return s.value
}

func (g *Gauge) Max() int64 {
	_, s := g.look()
	return s.max
}

// want: passed
//
// Every kind of atomic value that is safe, a pointer among them.
package gauge

import "sync/atomic"

type state struct{ value, max int64 }

type Gauge struct {
	now   atomic.Pointer[state]
	calls atomic.Uint32
	old   int64
	any   atomic.Value
}

func (g *Gauge) Add(n int64) int64 {
	g.calls.Add(1)
	atomic.AddInt64(&g.old, n)
	g.any.Store(n)
	for {
		old := g.now.Load()
		next := state{value: n, max: max(n, 0)}
		if old != nil {
			next.value += old.value
			next.max = max(next.value, old.max)
		}
		if g.now.CompareAndSwap(old, &next) {
			return next.value
		}
	}
}

func (g *Gauge) Load() int64 {
	if s := g.now.Load(); s != nil {
		return s.value
	}
	return 0
}

func (g *Gauge) Max() int64 {
	if s := g.now.Load(); s != nil {
		return s.max
	}
	return 0
}

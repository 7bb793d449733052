// want: refused
// A channel with one place is a lock, too.
package gauge

import "sync/atomic"

type Gauge struct {
	value, max int64
	lock       atomic.Pointer[chan struct{}]
}

func (g *Gauge) locked(f func()) {
	fresh := make(chan struct{}, 1)
	g.lock.CompareAndSwap(nil, &fresh)
	lock := *g.lock.Load()
	lock <- struct{}{}
	defer func() { <-lock }()
	f()
}

func (g *Gauge) Add(n int64) (now int64) {
	g.locked(func() {
		g.value += n
		g.max = max(g.max, g.value)
		now = g.value
	})
	return now
}

func (g *Gauge) Load() (now int64) {
	g.locked(func() { now = g.value })
	return now
}

func (g *Gauge) Max() (highest int64) {
	g.locked(func() { highest = g.max })
	return highest
}

// Approach: a little lock of one's own, made of an atomic flag, around two plain numbers.
// Whoever finds it closed lets others go first.
package gauge

import (
	"runtime"
	"sync/atomic"
)

type lock struct{ closed atomic.Bool }

func (l *lock) close() {
	for !l.closed.CompareAndSwap(false, true) {
		runtime.Gosched()
	}
}

func (l *lock) open() { l.closed.Store(false) }

type Gauge struct {
	lock       lock
	value, top int64
}

func (g *Gauge) Add(n int64) int64 {
	g.lock.close()
	defer g.lock.open()
	g.value += n
	if g.value > g.top {
		g.top = g.value
	}
	return g.value
}

func (g *Gauge) Load() int64 {
	g.lock.close()
	defer g.lock.open()
	return g.value
}

func (g *Gauge) Max() int64 {
	g.lock.close()
	defer g.lock.open()
	return g.top
}

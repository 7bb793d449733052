// Approach: the functions of sync/atomic that came before its types, on plain fields that
// nobody touches otherwise.
package gauge

import "sync/atomic"

type Gauge struct {
	value   int64
	highest int64
}

func (g *Gauge) Add(n int64) int64 {
	now := atomic.AddInt64(&g.value, n)
	for {
		highest := atomic.LoadInt64(&g.highest)
		if now <= highest {
			break
		}
		if atomic.CompareAndSwapInt64(&g.highest, highest, now) {
			break
		}
	}
	return now
}

func (g *Gauge) Load() int64 {
	return atomic.LoadInt64(&g.value)
}

func (g *Gauge) Max() int64 {
	return atomic.LoadInt64(&g.highest)
}

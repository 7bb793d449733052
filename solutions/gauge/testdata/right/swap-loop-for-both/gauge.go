// Approach: a beginner's long way: the value is changed with CompareAndSwap as well, and the
// loops are helpers in a file of their own.
package gauge

import "sync/atomic"

type Gauge struct {
	value atomic.Int64
	max   atomic.Int64
}

func (g *Gauge) Add(n int64) int64 {
	newValue := change(&g.value, func(old int64) int64 { return old + n })
	change(&g.max, func(old int64) int64 {
		if newValue > old {
			return newValue
		}
		return old
	})
	return newValue
}

func (g *Gauge) Load() int64 { return g.value.Load() }

func (g *Gauge) Max() int64 { return g.max.Load() }

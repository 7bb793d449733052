// want: correctness
// The numbers are package variables: all gauges are one.
package gauge

import "sync/atomic"

type Gauge struct{}

var value, highest atomic.Int64

func (g *Gauge) Add(n int64) int64 {
	now := value.Add(n)
	for {
		old := highest.Load()
		if now <= old || highest.CompareAndSwap(old, now) {
			return now
		}
	}
}

func (g *Gauge) Load() int64 { return value.Load() }
func (g *Gauge) Max() int64  { return highest.Load() }

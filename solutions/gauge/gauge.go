// Package gauge keeps a number that many goroutines change, and its maximum.
package gauge

import "sync/atomic"

// Gauge keeps two numbers, each of them atomic. Together they are not: the maximum
// may be raised a moment after the value was, but never after Add has returned.
type Gauge struct {
	value, max atomic.Int64
}

// Add uses the value that it has made itself, and not what Load would tell a moment
// later.
func (g *Gauge) Add(n int64) int64 {
	now := g.value.Add(n)
	for {
		old := g.max.Load()
		if now <= old || g.max.CompareAndSwap(old, now) {
			return now
		}
		// Somebody has raised it since. It may still be too low.
	}
}

func (g *Gauge) Load() int64 { return g.value.Load() }

// Max is at least 0 because that is where the maximum begins.
func (g *Gauge) Max() int64 { return g.max.Load() }

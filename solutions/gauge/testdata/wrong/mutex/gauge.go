// want: refused
// A mutex does it well, and is not what this kata is about.
package gauge

import "sync"

type Gauge struct {
	mu         sync.Mutex
	value, max int64
}

func (g *Gauge) Add(n int64) int64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.value += n
	g.max = max(g.max, g.value)
	return g.value
}

func (g *Gauge) Load() int64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.value
}

func (g *Gauge) Max() int64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.max
}

// want: races
// varies: races
// Two plain numbers: as if there were only one goroutine.
package gauge

type Gauge struct{ value, max int64 }

func (g *Gauge) Add(n int64) int64 {
	g.value += n
	g.max = max(g.max, g.value)
	return g.value
}

func (g *Gauge) Load() int64 { return g.value }
func (g *Gauge) Max() int64  { return g.max }

// want: refused
// kind: refused
// at: gauge.go:15
//
// Never says unsafe: package atomic hands out the type, and inference carries it. It could read and write anywhere.
package gauge

import "sync/atomic"

type Gauge struct{ value, max atomic.Int64 }

func newOf[T any](func(*T) T) *T { return new(T) }

func (g *Gauge) Add(n int64) int64 {
	p := newOf(atomic.LoadPointer)
	*(*uintptr)(*p) = 1
	return n
}

func (g *Gauge) Load() int64 { return g.value.Load() }
func (g *Gauge) Max() int64  { return g.max.Load() }

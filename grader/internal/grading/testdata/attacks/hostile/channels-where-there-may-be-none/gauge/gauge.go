// want: refused
// kind: refused
// at: gauge.go:15
//
// A channel that is never called one: a generic function infers it.
package gauge

import "time"

type Gauge struct{}

func first[T any](next func() T) T { return next() }

func (g *Gauge) Add(n int64) int64 {
	<-time.After(0)
	return n
}
func (g *Gauge) Load() int64 { return 0 }
func (g *Gauge) Max() int64  { return 0 }

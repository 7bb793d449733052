// want: refused
// kind: refused
// at: gauge.go:8
//
// Package sync under another name, where the exercise is to do without.
package gauge

import atomic "sync"

type Gauge struct{ atomic.Mutex }

func (g *Gauge) Add(n int64) int64 { return n }
func (g *Gauge) Load() int64       { return 0 }
func (g *Gauge) Max() int64        { return 0 }

// Package pollhours looks every hour, for twelve hours at most.
package pollhours

import (
	"sync/atomic"
	"time"
)

// Bell rings once.
type Bell struct{ rung atomic.Int32 }

// Ring rings it.
func (b *Bell) Ring() { b.rung.Add(1) }

// Wait waits until it has rung.
func (b *Bell) Wait() {
	for range 12 {
		time.Sleep(time.Hour)
		if b.rung.Load() == 1 {
			return
		}
	}
}

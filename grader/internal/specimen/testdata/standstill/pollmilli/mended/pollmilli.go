// Package pollmilli looks every hundred microseconds for what comes.
package pollmilli

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
	for b.rung.Load() != 1 {
		time.Sleep(100 * time.Microsecond)
	}
}

// Package pollnano looks every millisecond for what comes.
package pollnano

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
		time.Sleep(time.Millisecond)
	}
}

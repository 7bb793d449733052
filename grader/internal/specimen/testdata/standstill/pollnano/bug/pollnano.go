// Package pollnano looks every nanosecond for what never comes.
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
	for b.rung.Load() != 2 { // want: hang correctness
		time.Sleep(1)
	}
}

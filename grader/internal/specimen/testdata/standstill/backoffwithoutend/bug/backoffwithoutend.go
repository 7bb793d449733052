// Package backoffwithoutend doubles its pause until there is no larger one.
package backoffwithoutend

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
	for pause := time.Millisecond; b.rung.Load() != 2; pause *= 2 {
		time.Sleep(pause) // want: hang correctness
	}
}

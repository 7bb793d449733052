// Package spinonflag waits for a flag by looking at it all the time.
package spinonflag

import (
	"sync/atomic"
	"time"
)

// Flag is set at its time.
type Flag struct {
	set  atomic.Bool
	done chan struct{}
}

// After makes a flag that is set after d.
func After(d time.Duration) *Flag {
	f := &Flag{done: make(chan struct{})}
	time.AfterFunc(d, func() {
		f.set.Store(true)
		close(f.done)
	})
	return f
}

// Wait waits until the flag is set.
func (f *Flag) Wait() {
	for !f.set.Load() { // want: busy-wait correctness
	}
}

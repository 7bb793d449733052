// Package casnever reads the old value once: after somebody else was quicker, its
// CompareAndSwap never succeeds.
package casnever

import (
	"sync/atomic"
	"time"
)

// Counter counts.
type Counter struct{ n atomic.Int64 }

// Add adds one; how takes a moment to work out.
func (c *Counter) Add() {
	old := c.n.Load()
	time.Sleep(time.Millisecond)
	for !c.n.CompareAndSwap(old, old+1) { // want: busy-wait correctness
	}
}

// Value is the count.
func (c *Counter) Value() int64 { return c.n.Load() }

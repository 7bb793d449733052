// Package casnever reads the old value at each try.
package casnever

import (
	"sync/atomic"
	"time"
)

// Counter counts.
type Counter struct{ n atomic.Int64 }

// Add adds one; how takes a moment to work out.
func (c *Counter) Add() {
	time.Sleep(time.Millisecond)
	for {
		old := c.n.Load()
		if c.n.CompareAndSwap(old, old+1) {
			return
		}
	}
}

// Value is the count.
func (c *Counter) Value() int64 { return c.n.Load() }

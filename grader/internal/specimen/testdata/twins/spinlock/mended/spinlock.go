// Package spinlock guards a counter by looking at an atomic again and again: no way
// to do it, and right all the same.
package spinlock

import (
	"runtime"
	"sync/atomic"
)

// Counter counts.
type Counter struct {
	held atomic.Bool
	n    chan int
}

func (c *Counter) lock() {
	for !c.held.CompareAndSwap(false, true) {
		runtime.Gosched()
	}
}

// Add adds one.
func (c *Counter) Add() {
	c.lock()
	if c.n == nil {
		c.n = make(chan int, 1)
		c.n <- 0
	}
	n := <-c.n
	c.n <- n + 1
	c.held.Store(false)
}

// Value is the count.
func (c *Counter) Value() int {
	c.lock()
	n := <-c.n
	c.n <- n
	c.held.Store(false)
	return n
}

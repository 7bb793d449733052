// Package lostupdate reads under the lock, and writes under the lock, and lets go of
// it in between.
package lostupdate

import "sync"

// Counter counts.
type Counter struct {
	mu sync.Mutex
	n  int
}

// Add adds one.
func (c *Counter) Add() {
	n := c.Value()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n = n + 1
}

// Value is the count.
func (c *Counter) Value() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}

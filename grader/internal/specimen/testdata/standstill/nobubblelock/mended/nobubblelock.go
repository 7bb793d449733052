// Package nobubblelock locks its mutex once, and is called outside of every bubble.
package nobubblelock

import "sync"

// Counter counts.
type Counter struct {
	mu sync.Mutex
	n  int
}

// Add adds n, one by one.
func (c *Counter) Add(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range n {
		c.n++
	}
}

// Value is the count.
func (c *Counter) Value() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}

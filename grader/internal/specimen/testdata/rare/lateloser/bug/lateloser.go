// Package lateloser caches what is slow to make, and counts what was made in vain.
//
// Family: non-blocking, data race.
// Bug: a caller who was late counts its loss after it has given the lock back.
package lateloser

import "sync"

// Cache makes values once.
type Cache struct {
	mu     sync.Mutex
	values map[string]int
	wasted int
}

// New makes an empty cache.
func New() *Cache { return &Cache{values: map[string]int{}} }

// Get returns the value of a key, which make makes if need be.
func (c *Cache) Get(key string, make func() int) int {
	c.mu.Lock()
	v, ok := c.values[key]
	c.mu.Unlock()
	if ok {
		return v
	}
	made := make()
	c.mu.Lock()
	v, late := c.values[key]
	if !late {
		v = made
		c.values[key] = v
	}
	c.mu.Unlock()
	if late {
		c.wasted++
	}
	return v
}

// Wasted is how many values were made in vain.
func (c *Cache) Wasted() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.wasted
}

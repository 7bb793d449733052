// Package relock locks a mutex that the same goroutine holds already.
package relock

import "sync"

// Cache remembers the lengths of texts.
type Cache struct {
	mu   sync.Mutex
	seen map[string]int
}

// Length is the length of a text.
func (c *Cache) Length(text string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n, ok := c.seen[text]; ok {
		return n
	}
	c.put(text, len(text))
	return len(text)
}

func (c *Cache) put(text string, n int) {
	c.mu.Lock() // want: deadlock correctness
	defer c.mu.Unlock()
	if c.seen == nil {
		c.seen = map[string]int{}
	}
	c.seen[text] = n
}

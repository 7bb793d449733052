// Package relock locks its mutex in the exported method only.
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

// put is called with the mutex held.
func (c *Cache) put(text string, n int) {
	if c.seen == nil {
		c.seen = map[string]int{}
	}
	c.seen[text] = n
}

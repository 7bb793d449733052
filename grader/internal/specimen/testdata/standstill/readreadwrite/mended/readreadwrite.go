// Package readreadwrite takes its read lock once.
package readreadwrite

import (
	"sync"
	"time"
)

// Prices are the prices of things.
type Prices struct {
	mu sync.RWMutex
	of map[string]int
}

// Set sets a price.
func (p *Prices) Set(thing string, price int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.of == nil {
		p.of = map[string]int{}
	}
	p.of[thing] = price
}

// Price is the price of a thing; to look it up takes a moment.
func (p *Prices) Price(thing string) int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.price(thing)
}

// price is called with the lock held.
func (p *Prices) price(thing string) int {
	time.Sleep(2 * time.Millisecond)
	return p.of[thing]
}

// Total is what some things cost at the same moment.
func (p *Prices) Total(things ...string) int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	total := 0
	for _, thing := range things {
		total += p.price(thing)
	}
	return total
}

// Package readreadwrite takes a read lock twice: once a writer waits in between, the
// second has to wait for the writer, who waits for the first.
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
	p.mu.RLock() // want: deadlock correctness
	defer p.mu.RUnlock()
	time.Sleep(2 * time.Millisecond)
	return p.of[thing]
}

// Total is what some things cost at the same moment.
func (p *Prices) Total(things ...string) int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	total := 0
	for _, thing := range things {
		total += p.Price(thing)
	}
	return total
}

// Package staleread gives out numbers from a register that many read.
//
// Family: non-blocking, order violation.
// Mended: Next reads its number under the lock under which it counted.
package staleread

import "sync"

// Register gives out numbers.
type Register struct {
	mu   sync.RWMutex
	last int
}

// Last is the number that was given out last.
func (r *Register) Last() int {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.last
}

// Next gives out the next number; nobody else gets the same.
func (r *Register) Next() int {
	r.mu.Lock()
	r.last++
	number := r.last
	r.mu.Unlock()
	return number
}

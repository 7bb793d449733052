// Package staleread gives out numbers from a register that many read.
//
// Family: non-blocking, order violation.
// Bug: Next counts under the write lock and reads its number under a read lock afterwards, when others may
// have counted on.
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
	r.mu.Unlock()
	return r.Last()
}

// Package contended guards a value and counts how often somebody had to wait for it.
//
// Family: non-blocking, data race.
// Bug: those who have to wait count themselves without the lock.
package contended

import "sync"

// Value is a number that many change.
type Value struct {
	mu     sync.Mutex
	n      int
	waited int
}

// Add adds to the number.
func (v *Value) Add(n int) {
	if !v.mu.TryLock() {
		v.waited++
		v.mu.Lock()
	}
	v.n += n
	v.mu.Unlock()
}

// Get returns the number, and how many had to wait to change it.
func (v *Value) Get() (n, waited int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.n, v.waited
}

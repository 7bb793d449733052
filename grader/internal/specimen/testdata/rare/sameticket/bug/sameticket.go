// Package sameticket gives out tickets with atomic operations.
//
// Family: non-blocking, library misuse.
// Bug: a ticket is read and then stored, which are two atomic operations and not one.
package sameticket

import "sync/atomic"

// Tickets gives out numbers.
type Tickets struct{ last atomic.Int64 }

// Take returns the next number; nobody else gets the same.
func (t *Tickets) Take() int64 {
	n := t.last.Load() + 1
	t.last.Store(n)
	return n
}

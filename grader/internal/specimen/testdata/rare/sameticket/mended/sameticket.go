// Package sameticket gives out tickets with atomic operations.
//
// Family: non-blocking, library misuse.
// Mended: Add is one operation.
package sameticket

import "sync/atomic"

// Tickets gives out numbers.
type Tickets struct{ last atomic.Int64 }

// Take returns the next number; nobody else gets the same.
func (t *Tickets) Take() int64 {
	return t.last.Add(1)
}

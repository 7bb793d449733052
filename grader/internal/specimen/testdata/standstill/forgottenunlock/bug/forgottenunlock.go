// Package forgottenunlock returns an error while it holds the mutex.
package forgottenunlock

import (
	"errors"
	"sync"
)

// Stock holds pieces.
type Stock struct {
	mu     sync.Mutex
	pieces int
}

// New makes a stock of so many pieces.
func New(pieces int) *Stock { return &Stock{pieces: pieces} }

// Order takes n pieces out of the stock, or fails.
func (s *Stock) Order(n int) error {
	s.mu.Lock() // want: deadlock correctness
	if n > s.pieces {
		return errors.New("not so many")
	}
	s.pieces -= n
	s.mu.Unlock()
	return nil
}

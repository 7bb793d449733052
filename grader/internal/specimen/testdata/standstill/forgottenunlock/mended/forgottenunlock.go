// Package forgottenunlock unlocks the mutex whatever happens.
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
	s.mu.Lock()
	defer s.mu.Unlock()
	if n > s.pieces {
		return errors.New("not so many")
	}
	s.pieces -= n
	return nil
}

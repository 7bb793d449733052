// Package lastseat books seats.
//
// Family: non-blocking, order violation.
// Mended: Book does both under the write lock.
package lastseat

import "sync"

// Hall has a number of seats.
type Hall struct {
	mu    sync.RWMutex
	seats int
	names []string
}

// New makes a hall with empty seats.
func New(seats int) *Hall { return &Hall{seats: seats} }

// Free is how many seats are free.
func (h *Hall) Free() int {
	h.mu.RLock()
	defer h.mu.RUnlock()
	return h.seats - len(h.names)
}

// Book books a seat, and reports false where none is free.
func (h *Hall) Book(name string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.names) == h.seats {
		return false
	}
	h.names = append(h.names, name)
	return true
}

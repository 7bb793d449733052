// Package spinontrylock locks.
package spinontrylock

import "sync"

// Lock is a lock.
type Lock struct{ mu sync.Mutex }

// Lock locks it.
func (l *Lock) Lock() { l.mu.Lock() }

// Unlock unlocks it.
func (l *Lock) Unlock() { l.mu.Unlock() }

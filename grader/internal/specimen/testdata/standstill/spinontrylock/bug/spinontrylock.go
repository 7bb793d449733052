// Package spinontrylock tries to lock again and again: while somebody else holds the
// lock until later, later never comes.
package spinontrylock

import "sync"

// Lock is a lock.
type Lock struct{ mu sync.Mutex }

// Lock locks it.
func (l *Lock) Lock() {
	for !l.mu.TryLock() { // want: busy-wait correctness
	}
}

// Unlock unlocks it.
func (l *Lock) Unlock() { l.mu.Unlock() }

// Package lostgrant hands one key round, in the order in which it is asked for.
//
// Family: blocking, channel with context.
// Bug: a caller whose context ends may have been given the key at that moment, and leaves with it.
package lostgrant

import (
	"context"
	"slices"
	"sync"
)

// Key is held by one at a time.
type Key struct {
	mu      sync.Mutex
	taken   bool
	waiting []chan struct{}
}

// Take waits for the key until ctx ends.
func (k *Key) Take(ctx context.Context) error {
	k.mu.Lock()
	if !k.taken {
		k.taken = true
		k.mu.Unlock()
		return nil
	}
	turn := make(chan struct{})
	k.waiting = append(k.waiting, turn)
	k.mu.Unlock()
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
	}
	k.mu.Lock()
	i := slices.Index(k.waiting, turn)
	if i >= 0 {
		k.waiting = slices.Delete(k.waiting, i, i+1)
	}
	k.mu.Unlock()
	return ctx.Err()
}

// Return gives the key to the one who has waited longest.
func (k *Key) Return() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.waiting) == 0 {
		k.taken = false
		return
	}
	close(k.waiting[0])
	k.waiting = k.waiting[1:]
}

package sync

import std "sync"

// A guard protects the state of one lock for a few instructions at a time.
//
// Whoever is inside must not wait, panic or call foreign code. Then the one
// inside is always running or ready to run, so it does no harm that waiting for
// a guard is not durable: the bubble is busy anyway, and soon free again.
//
// The race detector sees nothing of what happens inside. Without that, all
// users of a lock would seem to be ordered one after another, readers among
// each other too, and races would go unnoticed. For the same reason functions
// that touch guarded state are marked go:norace.
type guard struct {
	mu std.Mutex
}

//go:norace
func (g *guard) enter() {
	raceDisable()
	g.mu.Lock()
}

//go:norace
func (g *guard) leave() {
	g.mu.Unlock()
	raceEnable()
}

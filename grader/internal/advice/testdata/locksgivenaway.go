package launch

import "sync"

// In this package locks are handed from function to function, and who returns with
// one held may mean it.
type gate struct {
	mu   sync.Mutex
	open bool
}

func (g *gate) enter() bool {
	g.mu.Lock()
	if g.open {
		return true
	}
	g.mu.Unlock()
	return false
}

func (g *gate) leave() { g.mu.Unlock() }

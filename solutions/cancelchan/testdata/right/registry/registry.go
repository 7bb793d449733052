package cancelchan

import "sync"

type entry struct {
	quit, gone chan struct{}
	asked      bool
}

var (
	mu      sync.Mutex
	running = map[*Counter]*entry{}
)

func register(c *Counter) *entry {
	mu.Lock()
	defer mu.Unlock()
	e := &entry{quit: make(chan struct{}), gone: make(chan struct{})}
	running[c] = e
	return e
}

// stop asks a counter to stop, the first time, and returns its entry.
func stop(c *Counter) *entry {
	mu.Lock()
	defer mu.Unlock()
	e := running[c]
	if e != nil && !e.asked {
		e.asked = true
		close(e.quit)
	}
	return e
}

// Approach: a chain of AfterFuncs makes the attempts, a mutex guards the state, and
// a channel that is closed once tells Poll that it is over.
package deadline

import (
	"context"
	"sync"
	"time"
)

type poller struct {
	mu       sync.Mutex
	attempts int
	over     bool
	next     *time.Timer
	found    chan struct{}
}

func (p *poller) attempt(every time.Duration, ready func() bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		return
	}
	p.attempts++
	if ready() {
		p.over = true
		close(p.found)
		return
	}
	p.next = time.AfterFunc(every, func() { p.attempt(every, ready) })
}

// stop ends the chain. Whoever holds the lock knows that no attempt is being made.
func (p *poller) stop() (attempts int, found bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	found, p.over = p.over, true
	if p.next != nil {
		p.next.Stop()
	}
	return p.attempts, found
}

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	p := &poller{found: make(chan struct{})}
	p.attempt(every, ready)
	select {
	case <-p.found:
	case <-ctx.Done():
	}
	attempts, found := p.stop()
	if found {
		return attempts, nil
	}
	return attempts, ctx.Err()
}

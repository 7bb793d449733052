// Approach: each Trigger starts a goroutine that waits, and ends the wait of the one before by
// closing its channel. Runs take turns at a channel with room for one.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet time.Duration
	f     func()
	alone chan struct{}

	mu   sync.Mutex
	quit chan struct{} // ends the wait that is going on; nil where there is none
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.end()
	d.quit = make(chan struct{})
	go d.wait(d.quit)
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.end()
}

func (d *Debouncer) end() bool {
	if d.quit == nil {
		return false
	}
	close(d.quit)
	d.quit = nil
	return true
}

func (d *Debouncer) wait(quit chan struct{}) {
	select {
	case <-quit:
		return
	case <-time.After(d.quiet):
	}
	if d.isMine(quit) {
		d.alone <- struct{}{}
		d.f()
		<-d.alone
	}
}

// isMine tells whether the wait was not ended at the last moment; it cannot be ended
// after that.
func (d *Debouncer) isMine(quit chan struct{}) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.quit != quit {
		return false
	}
	d.quit = nil
	return true
}

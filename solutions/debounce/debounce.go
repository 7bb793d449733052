// Package debounce runs a function when nobody has asked for it for a while.
package debounce

import (
	"sync"
	"time"
)

// Debouncer leaves the waiting to a timer: to put a run off is to set it anew, and to
// call it off is to stop it.
type Debouncer struct {
	quiet time.Duration
	f     func()
	alone chan struct{} // room for one: for whoever runs f

	mu    sync.Mutex
	timer *time.Timer // guarded by mu; nil before the first Trigger
}

// New returns a Debouncer that runs f when quiet has passed since the last Trigger.
func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

// Trigger sets the timer, whether it is running, has gone off or was stopped.
func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer == nil {
		d.timer = time.AfterFunc(d.quiet, d.run)
		return
	}
	d.timer.Reset(d.quiet)
}

// Cancel leaves the answer to Stop, which knows whether it came in time.
func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.timer != nil && d.timer.Stop()
}

// run is called by the timer, in a goroutine of its own. Meanwhile mu is free, so that f
// may call the methods.
func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

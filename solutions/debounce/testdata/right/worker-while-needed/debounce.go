// Approach: one goroutine while there is something to do; it sees a later due time when it wakes.
package debounce

import (
	"sync"
	"time"
)

// Debouncer has one goroutine as long as there is something to do: it waits until the run
// is due, runs f, and looks whether there is more. The methods tell it what has changed.
type Debouncer struct {
	quiet time.Duration
	f     func()

	mu      sync.Mutex
	due     time.Time     // zero: no run has been asked for
	here    bool          // there is a goroutine
	changed chan struct{} // with room for one
}

// New returns a Debouncer that runs f when quiet has passed since the last Trigger.
func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, changed: make(chan struct{}, 1)}
}

// Trigger asks for a run of f, quiet from now. Where a goroutine waits already, it will
// see that there is more to wait for when it wakes.
func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.due = time.Now().Add(d.quiet)
	if !d.here {
		d.here = true
		go d.work()
	}
}

// Cancel calls off the run that has been asked for.
func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.due.IsZero() {
		return false
	}
	d.due = time.Time{}
	select {
	case d.changed <- struct{}{}:
	default:
	}
	return true
}

func (d *Debouncer) work() {
	for {
		d.mu.Lock()
		missing := time.Until(d.due)
		switch {
		case d.due.IsZero():
			d.here = false
			d.mu.Unlock()
			return
		case missing <= 0:
			d.due = time.Time{}
			d.mu.Unlock()
			d.f()
		default:
			d.mu.Unlock()
			select {
			case <-time.After(missing):
			case <-d.changed:
			}
		}
	}
}

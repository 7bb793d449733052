// want: timing
// If f still runs when the timer goes off, it is set once more: the run begins some time after f has
// returned.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet   time.Duration
	f       func()
	mu      sync.Mutex
	timer   *time.Timer
	running bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.set()
}

func (d *Debouncer) set() {
	if d.timer != nil {
		d.timer.Stop()
	}
	d.timer = time.AfterFunc(d.quiet, d.run)
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.timer != nil && d.timer.Stop()
}

func (d *Debouncer) run() {
	d.mu.Lock()
	if d.running {
		d.set()
		d.mu.Unlock()
		return
	}
	d.running = true
	d.mu.Unlock()
	d.f()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.running = false
}

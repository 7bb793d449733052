// want: timing
// A Trigger while f runs is noted, and the timer is set for it when f has returned: quiet is counted from
// there.
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
	asked   bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.asked = true
	if !d.running {
		d.set()
	}
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
	had := d.asked
	d.asked = false
	if d.timer != nil {
		d.timer.Stop()
	}
	return had
}

func (d *Debouncer) run() {
	d.mu.Lock()
	if !d.asked || d.running {
		d.mu.Unlock()
		return
	}
	d.asked, d.running = false, true
	d.mu.Unlock()
	d.f()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.running = false
	if d.asked {
		d.set()
	}
}

// want: races
// may: correctness
// The methods are guarded; the flag that keeps two runs apart is not.
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
	again   bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
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
	if d.running {
		d.again = true
		return
	}
	d.running = true
	d.f()
	for d.again {
		d.again = false
		d.f()
	}
	d.running = false
}

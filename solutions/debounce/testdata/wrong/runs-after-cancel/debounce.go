// want: correctness
// Cancel only notes that nothing is asked for; the timer goes off all the same, and runs f.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet time.Duration
	f     func()
	alone chan struct{}
	mu    sync.Mutex
	timer *time.Timer
	asked bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer != nil {
		d.timer.Stop()
	}
	d.asked = true
	d.timer = time.AfterFunc(d.quiet, d.run)
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	had := d.asked
	d.asked = false
	return had
}

func (d *Debouncer) run() {
	d.mu.Lock()
	d.asked = false
	d.mu.Unlock()
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

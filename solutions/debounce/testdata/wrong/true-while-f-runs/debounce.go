// want: correctness
// What is asked for is crossed out when f has returned, and not when it begins: Cancel says true to a
// run that is going on.
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
	if !d.asked {
		return false
	}
	d.asked = false
	d.timer.Stop()
	return true
}

func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
	d.mu.Lock()
	d.asked = false
	d.mu.Unlock()
}

// want: correctness
// Cancel stops the timer and says true, whatever Stop has said.
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
	d.timer = time.AfterFunc(d.quiet, d.run)
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer == nil {
		return false
	}
	d.timer.Stop()
	return true
}

func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

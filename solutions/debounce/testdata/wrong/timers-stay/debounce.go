// want: leaks
// A number tells the timers whether they still count, so nobody stops them: a run that was called off is
// still to fire, and do nothing.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet  time.Duration
	f      func()
	alone  chan struct{}
	mu     sync.Mutex
	number int
	asked  bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.number++
	mine := d.number
	d.asked = true
	time.AfterFunc(d.quiet, func() {
		d.mu.Lock()
		counts := d.asked && mine == d.number
		if counts {
			d.asked = false
		}
		d.mu.Unlock()
		if counts {
			d.alone <- struct{}{}
			defer func() { <-d.alone }()
			d.f()
		}
	})
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	had := d.asked
	d.asked = false
	return had
}

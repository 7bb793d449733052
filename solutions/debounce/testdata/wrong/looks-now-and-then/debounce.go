// want: timing
// A goroutine looks every millisecond or so whether the last Trigger is long enough ago: the run begins
// when it happens to look.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet   time.Duration
	f       func()
	alone   chan struct{}
	mu      sync.Mutex
	due     time.Time
	asked   bool
	looking bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.due = time.Now().Add(d.quiet)
	d.asked = true
	if !d.looking {
		d.looking = true
		go d.look()
	}
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	had := d.asked
	d.asked = false
	return had
}

func (d *Debouncer) look() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for d.asked {
		if !time.Now().Before(d.due) {
			d.asked = false
			go d.run()
			break
		}
		d.mu.Unlock()
		time.Sleep(time.Millisecond + 100*time.Microsecond)
		d.mu.Lock()
	}
	d.looking = false
}

func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

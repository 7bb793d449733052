// want: correctness
// A Trigger while one is waiting is ignored: the run comes quiet after the first one, in the middle
// of the typing.
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
	timer   *time.Timer
	waiting bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.waiting {
		return
	}
	d.waiting = true
	d.timer = time.AfterFunc(d.quiet, d.run)
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	had := d.waiting && d.timer.Stop()
	d.waiting = false
	return had
}

func (d *Debouncer) run() {
	d.mu.Lock()
	d.waiting = false
	d.mu.Unlock()
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

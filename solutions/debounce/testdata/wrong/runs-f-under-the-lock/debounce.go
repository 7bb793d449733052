// want: correctness
// The lock of the methods is held while f runs, and so keeps runs apart; but a Trigger then waits for
// f, and one inside of f for ever.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet time.Duration
	f     func()
	mu    sync.Mutex
	timer *time.Timer
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
	d.mu.Lock()
	defer d.mu.Unlock()
	d.f()
}

// want: timing
// A Cancel that comes too late waits a little until the run is over, which nobody has asked for.
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
	had := d.timer != nil && d.timer.Stop()
	d.mu.Unlock()
	if !had {
		select { // f itself may call Cancel: a short while is long enough
		case d.alone <- struct{}{}:
			<-d.alone
		case <-time.After(time.Millisecond):
		}
	}
	return had
}

func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

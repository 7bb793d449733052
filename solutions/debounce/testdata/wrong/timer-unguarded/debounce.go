// want: races
// may: correctness leaks
// The timer is replaced without a lock: two Triggers at once read and write it, and one timer may be
// forgotten.
package debounce

import "time"

type Debouncer struct {
	quiet time.Duration
	f     func()
	alone chan struct{}
	timer *time.Timer
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	if d.timer != nil {
		d.timer.Stop()
	}
	d.timer = time.AfterFunc(d.quiet, d.run)
}

func (d *Debouncer) Cancel() bool {
	return d.timer != nil && d.timer.Stop()
}

func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

// want: correctness
// New starts the timer already: f runs although nobody has asked for it.
package debounce

import "time"

type Debouncer struct {
	quiet time.Duration
	timer *time.Timer
}

func New(quiet time.Duration, f func()) *Debouncer {
	alone := make(chan struct{}, 1)
	return &Debouncer{quiet, time.AfterFunc(quiet, func() {
		alone <- struct{}{}
		defer func() { <-alone }()
		f()
	})}
}

func (d *Debouncer) Trigger() { d.timer.Reset(d.quiet) }

func (d *Debouncer) Cancel() bool { return d.timer.Stop() }

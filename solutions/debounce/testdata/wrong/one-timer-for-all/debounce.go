// want: correctness
// The timer is a variable of the package: a Trigger of one Debouncer puts off the run of another one.
package debounce

import (
	"sync"
	"time"
)

var (
	mu    sync.Mutex
	timer *time.Timer
)

type Debouncer struct {
	quiet time.Duration
	f     func()
	alone chan struct{}
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	mu.Lock()
	defer mu.Unlock()
	if timer != nil {
		timer.Stop()
	}
	timer = time.AfterFunc(d.quiet, d.run)
}

func (d *Debouncer) Cancel() bool {
	mu.Lock()
	defer mu.Unlock()
	return timer != nil && timer.Stop()
}

func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}

// want: leaks
// A goroutine waits for its timer and nothing else. Stop does not close the timer's channel: whoever was put
// off or called off waits for ever.
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
	timer *time.Timer // nil where nothing is asked for
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
	timer := time.NewTimer(d.quiet)
	d.timer = timer
	go func() {
		<-timer.C
		d.mu.Lock()
		mine := d.timer == timer
		if mine {
			d.timer = nil
		}
		d.mu.Unlock()
		if mine {
			d.alone <- struct{}{}
			defer func() { <-d.alone }()
			d.f()
		}
	}()
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer == nil {
		return false
	}
	d.timer.Stop()
	d.timer = nil
	return true
}

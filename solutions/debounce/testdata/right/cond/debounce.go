// Approach: a goroutine that lives as long as there is something to do waits at a condition
// variable. Trigger, Cancel and the alarm only note what has happened, and wake it.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet time.Duration
	f     func()

	mu      sync.Mutex
	changed *sync.Cond
	alarm   *time.Timer
	due     time.Time
	asked   bool
	rung    bool
	serving bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	d := &Debouncer{quiet: quiet, f: f}
	d.changed = sync.NewCond(&d.mu)
	return d
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.asked {
		d.alarm.Stop()
	}
	due := time.Now().Add(d.quiet)
	d.asked, d.rung, d.due = true, false, due
	d.alarm = time.AfterFunc(d.quiet, func() { d.ring(due) })
	if !d.serving {
		d.serving = true
		go d.serve()
	}
}

func (d *Debouncer) ring(due time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.asked && d.due.Equal(due) {
		d.rung = true
		d.changed.Signal()
	}
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.asked {
		return false
	}
	d.alarm.Stop()
	d.asked = false
	d.changed.Signal()
	return true
}

func (d *Debouncer) serve() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for d.asked {
		if !d.rung {
			d.changed.Wait()
			continue
		}
		d.asked, d.rung = false, false
		d.mu.Unlock()
		d.f()
		d.mu.Lock()
	}
	d.serving = false
}

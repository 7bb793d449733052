// Approach: no lock: a pointer to the run that counts is exchanged, and runs are counted.
package debounce

import (
	"sync"
	"sync/atomic"
	"time"
)

// Debouncer has no lock for its methods: a pointer to the timer that counts is exchanged.
// Who takes it out, by the call or by Cancel, has it alone.
type Debouncer struct {
	quiet   time.Duration
	current atomic.Pointer[run]
	owed    atomic.Int64 // runs that have fallen due and are not over
	f       func()
}

type run struct {
	timer *time.Timer
	taken sync.Once
}

// take is true for the one who comes first.
func (r *run) take() (mine bool) {
	r.taken.Do(func() { mine = true })
	return mine
}

// New returns a Debouncer that runs f when quiet has passed since the last Trigger.
func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f}
}

// Trigger takes the place of the run that was asked for before.
func (d *Debouncer) Trigger() {
	r := &run{}
	ready := make(chan struct{})
	r.timer = time.AfterFunc(d.quiet, func() {
		<-ready
		if r.take() {
			d.due()
		}
	})
	if old := d.current.Swap(r); old != nil && old.take() {
		old.timer.Stop()
	}
	close(ready)
}

// Cancel calls off the run that has been asked for.
func (d *Debouncer) Cancel() bool {
	r := d.current.Swap(nil)
	if r == nil || !r.take() {
		return false
	}
	r.timer.Stop()
	return true
}

// due lets the one who comes first run for all who come while f runs.
func (d *Debouncer) due() {
	if d.owed.Add(1) > 1 {
		return
	}
	for d.f(); d.owed.Add(-1) > 0; {
		d.f()
	}
}

// Approach: runs stand in a queue without a lock between them: each waits for a channel that the one
// before closes when it has returned.
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
	tail  chan struct{} // closed when the last run in the queue has returned
}

func New(quiet time.Duration, f func()) *Debouncer {
	d := &Debouncer{quiet: quiet, f: f, tail: make(chan struct{})}
	close(d.tail)
	return d
}

func (d *Debouncer) enqueue() (before, mine chan struct{}) {
	d.mu.Lock()
	defer d.mu.Unlock()
	before, d.tail = d.tail, make(chan struct{})
	return before, d.tail
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.timer != nil && d.timer.Stop() {
		d.timer.Reset(d.quiet)
		return
	}
	d.timer = time.AfterFunc(d.quiet, func() {
		before, mine := d.enqueue()
		defer close(mine)
		<-before
		d.f()
	})
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.timer != nil && d.timer.Stop()
}

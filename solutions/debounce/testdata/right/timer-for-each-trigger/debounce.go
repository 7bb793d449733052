// Approach: an older style: each Trigger stops the timer of the one before and makes a new
// one. They are numbered, so that one that has gone off all the same knows that it is overtaken. Runs
// that fall due while f runs become one, and a Cancel still reaches it.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet time.Duration
	f     func()

	mu      sync.Mutex
	timer   *time.Timer
	number  int
	asked   bool
	due     bool
	running bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	mine := d.overtake()
	d.asked = true
	d.timer = time.AfterFunc(d.quiet, func() { d.fire(mine) })
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.overtake()
	had := d.asked || d.due
	d.asked, d.due = false, false
	return had
}

func (d *Debouncer) overtake() int {
	if d.timer != nil {
		d.timer.Stop()
	}
	d.number++
	return d.number
}

func (d *Debouncer) fire(number int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if number != d.number {
		return
	}
	d.asked, d.due = false, true
	if d.running {
		return
	}
	d.running = true
	for d.due {
		d.due = false
		d.mu.Unlock()
		d.f()
		d.mu.Lock()
	}
	d.running = false
}

// Approach: what is asked for is an object of its own with an atomic state, which is decided
// once: it runs, or it was called off. A mutex is held while f runs, and by nobody else.
package debounce

import (
	"sync"
	"sync/atomic"
	"time"
)

const (
	open int32 = iota
	begun
	calledOff
)

type ask struct {
	state atomic.Int32
	timer *time.Timer
}

func (a *ask) callOff() bool {
	if a == nil || !a.state.CompareAndSwap(open, calledOff) {
		return false
	}
	a.timer.Stop()
	return true
}

type Debouncer struct {
	quiet time.Duration
	f     func()
	last  atomic.Pointer[ask]
	alone sync.Mutex
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f}
}

func (d *Debouncer) Trigger() {
	next := new(ask)
	next.timer = time.AfterFunc(d.quiet, func() {
		if next.state.CompareAndSwap(open, begun) {
			d.alone.Lock()
			defer d.alone.Unlock()
			d.f()
		}
	})
	d.last.Swap(next).callOff()
}

func (d *Debouncer) Cancel() bool { return d.last.Load().callOff() }

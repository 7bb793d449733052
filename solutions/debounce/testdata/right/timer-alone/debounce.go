// Approach: nothing but a timer, which New makes and stops at once: the methods of a timer
// may be called from any goroutine.
package debounce

import (
	"math"
	"time"
)

type Debouncer struct {
	quiet time.Duration
	timer *time.Timer
}

func New(quiet time.Duration, f func()) *Debouncer {
	turn := make(chan struct{}, 1)
	turn <- struct{}{}
	timer := time.AfterFunc(math.MaxInt64, func() {
		token := <-turn
		f()
		turn <- token
	})
	timer.Stop()
	return &Debouncer{quiet, timer}
}

func (d *Debouncer) Trigger() { d.timer.Reset(d.quiet) }

func (d *Debouncer) Cancel() bool { return d.timer.Stop() }

// want: timing
// Looks for the stop every few milliseconds, so Stop waits for the next look.
package cancelchan

import (
	"sync/atomic"
	"time"
)

type Counter struct {
	numbers chan int
	stopped atomic.Bool
	gone    chan struct{}
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int), gone: make(chan struct{})}
	go c.count()
	return c
}

func (c *Counter) count() {
	defer close(c.gone)
	defer close(c.numbers)
	n := 0
	for !c.stopped.Load() {
		select {
		case c.numbers <- n:
			n++
		case <-time.After(5 * time.Millisecond):
		}
	}
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.stopped.Store(true)
	<-c.gone
}

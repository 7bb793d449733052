// want: correctness
// The goroutine looks for the stop every few milliseconds; only the first Stop waits for
// that, and the others return at once.
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
	if c.stopped.Swap(true) {
		return
	}
	<-c.gone
}

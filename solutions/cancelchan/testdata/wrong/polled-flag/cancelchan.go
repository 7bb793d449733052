// want: races timing
// The goroutine looks at a plain bool every few milliseconds: unguarded, and late.
package cancelchan

import "time"

type Counter struct {
	numbers chan int
	stopped bool
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
	for !c.stopped {
		select {
		case c.numbers <- n:
			n++
		case <-time.After(5 * time.Millisecond):
		}
	}
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.stopped = true
	<-c.gone
}

// want: leaks
// Stops itself after a day, for those who forget it, and forgets to stop the timer when
// it is stopped before.
package cancelchan

import (
	"sync"
	"time"
)

type Counter struct {
	numbers chan int
	quit    chan struct{}
	once    sync.Once
	gone    chan struct{}
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int), quit: make(chan struct{}), gone: make(chan struct{})}
	go c.count()
	time.AfterFunc(24*time.Hour, c.Stop)
	return c
}

func (c *Counter) count() {
	defer close(c.gone)
	defer close(c.numbers)
	for n := 0; ; n++ {
		select {
		case c.numbers <- n:
		case <-c.quit:
			return
		}
	}
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.once.Do(func() { close(c.quit) })
	<-c.gone
}

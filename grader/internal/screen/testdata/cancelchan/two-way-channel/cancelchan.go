// want: does-not-compile
// Hands out a channel that every reader could send to and close.
package cancelchan

import "sync"

type Counter struct {
	numbers chan int
	quit    chan struct{}
	once    sync.Once
	gone    chan struct{}
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int), quit: make(chan struct{}), gone: make(chan struct{})}
	go c.count()
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

func (c *Counter) C() chan int { return c.numbers }

func (c *Counter) Stop() {
	c.once.Do(func() { close(c.quit) })
	<-c.gone
}

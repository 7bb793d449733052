// want: correctness
// The goroutine looks for the stop only between two numbers: if nobody takes the one in
// hand, it never looks again.
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
		c.numbers <- n
		select {
		case <-c.quit:
			return
		default:
		}
	}
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.once.Do(func() { close(c.quit) })
	<-c.gone
}

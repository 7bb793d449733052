// want: races
// may: correctness
// A plain bool keeps quit from being closed twice, but nothing guards the bool: two
// stops at the same time both see false.
package cancelchan

type Counter struct {
	numbers chan int
	quit    chan struct{}
	stopped bool
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

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	if !c.stopped {
		c.stopped = true
		close(c.quit)
	}
	<-c.gone
}

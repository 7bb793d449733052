// want: correctness
// Stop sends the news instead of closing a channel: at the second time there is nobody
// to receive it.
package cancelchan

type Counter struct {
	numbers chan int
	quit    chan struct{}
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
	c.quit <- struct{}{}
	<-c.gone
}

// want: leaks
// Two goroutines: one counts, one passes on. Stop reaches the second one only.
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
	source := make(chan int)
	go func() {
		for n := 0; ; n++ {
			source <- n
		}
	}()
	for n := range source {
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

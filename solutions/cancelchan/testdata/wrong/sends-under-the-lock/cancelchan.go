// want: correctness
// Holds the lock while it waits for a reader: Stop wants the same lock and waits too.
package cancelchan

import "sync"

type Counter struct {
	mu      sync.Mutex
	stopped bool
	numbers chan int
	gone    chan struct{}
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int), gone: make(chan struct{})}
	go func() {
		defer close(c.gone)
		defer close(c.numbers)
		for n := 0; c.send(n); n++ {
		}
	}()
	return c
}

func (c *Counter) send(n int) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.stopped {
		return false
	}
	c.numbers <- n
	return true
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.mu.Lock()
	c.stopped = true
	c.mu.Unlock()
	<-c.gone
}

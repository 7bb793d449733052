// Approach: a flag under a mutex that the goroutine looks at before each number. Stop
// takes numbers away until the channel is closed, so the goroutine gets to look.
package cancelchan

import "sync"

type Counter struct {
	mu      sync.Mutex
	stopped bool
	numbers chan int
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int)}
	go func() {
		defer close(c.numbers)
		for n := 0; !c.isStopped(); n++ {
			c.numbers <- n
		}
	}()
	return c
}

func (c *Counter) isStopped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.stopped
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.mu.Lock()
	c.stopped = true
	c.mu.Unlock()
	for range c.numbers {
	}
}

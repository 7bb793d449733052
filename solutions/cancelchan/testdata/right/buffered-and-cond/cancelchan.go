// Approach: the channel has a buffer. Stop waits on a sync.Cond until the goroutine has
// said that it has gone.
package cancelchan

import "sync"

type Counter struct {
	numbers chan int
	quit    chan struct{}

	mu      sync.Mutex
	changed *sync.Cond
	asked   bool
	gone    bool
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int, 8), quit: make(chan struct{})}
	c.changed = sync.NewCond(&c.mu)
	go c.run()
	return c
}

func (c *Counter) run() {
	next := 0
	for {
		select {
		case c.numbers <- next:
			next++
			continue
		case <-c.quit:
		}
		break
	}
	close(c.numbers)
	c.mu.Lock()
	c.gone = true
	c.mu.Unlock()
	c.changed.Broadcast()
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.asked {
		c.asked = true
		close(c.quit)
	}
	for !c.gone {
		c.changed.Wait()
	}
}

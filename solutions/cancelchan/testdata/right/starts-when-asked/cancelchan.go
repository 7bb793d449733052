// Approach: the goroutine is started by the first call of C. All state is under one lock;
// a counter that was never read has nothing to stop.
package cancelchan

import "sync"

type Counter struct {
	mu      sync.Mutex
	stopped bool
	numbers chan int
	quit    chan struct{}
	running sync.WaitGroup
}

func NewCounter() *Counter { return new(Counter) }

func (c *Counter) C() <-chan int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.numbers == nil {
		c.numbers = make(chan int)
		c.quit = make(chan struct{})
		if c.stopped {
			close(c.numbers)
		} else {
			c.running.Add(1)
			go c.count(c.numbers, c.quit)
		}
	}
	return c.numbers
}

func (c *Counter) count(numbers chan<- int, quit <-chan struct{}) {
	defer c.running.Done()
	defer close(numbers)
	for n := 0; ; n++ {
		select {
		case numbers <- n:
		case <-quit:
			return
		}
	}
}

func (c *Counter) Stop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.quit != nil && !c.stopped {
		close(c.quit)
	}
	c.stopped = true
	c.running.Wait()
}

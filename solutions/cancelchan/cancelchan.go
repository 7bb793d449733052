// Package cancelchan counts for whoever reads, until it is stopped.
package cancelchan

import "sync"

// Counter delivers 0, 1, 2, … through a channel until it is stopped.
type Counter struct {
	numbers chan int
	quit    chan struct{} // closed to stop the counter
	once    sync.Once     // guards the close of quit
	running sync.WaitGroup
}

// NewCounter returns a counter that begins with 0.
func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int), quit: make(chan struct{})}
	c.running.Go(c.count)
	return c
}

// count waits for two things at the same time: a reader, and the end.
func (c *Counter) count() {
	defer close(c.numbers) // by the only sender
	for n := 0; ; n++ {
		select {
		case c.numbers <- n:
		case <-c.quit:
			return
		}
	}
}

// C returns the channel that delivers the numbers.
func (c *Counter) C() <-chan int { return c.numbers }

// Stop closes quit, which reaches the goroutine whatever it does, and waits for it
// in every call.
func (c *Counter) Stop() {
	c.once.Do(func() { close(c.quit) })
	c.running.Wait()
}

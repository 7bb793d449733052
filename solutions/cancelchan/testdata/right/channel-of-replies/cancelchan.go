// Approach: Stop sends the channel on which it wants to hear that the counter has gone; the
// numbers have a buffer.
package cancelchan

import "sync"

// Counter has a button: a channel through which Stop sends a channel of its own, on
// which it is told that the counter has gone. Later ones find the place closed.
type Counter struct {
	numbers chan int
	button  chan chan struct{}
	mu      sync.Mutex
	stopped bool
}

// NewCounter returns a counter that begins with 0. It does not wait for a reader.
func NewCounter() *Counter {
	c := &Counter{
		numbers: make(chan int, 3), // a few tickets in the slot
		button:  make(chan chan struct{}),
	}
	go func() {
		for n := 0; ; n++ {
			select {
			case c.numbers <- n:
			case reply := <-c.button:
				close(c.numbers)
				reply <- struct{}{}
				return
			}
		}
	}()
	return c
}

// C returns the channel that delivers the numbers.
func (c *Counter) C() <-chan int { return c.numbers }

// Stop ends the counter. Those who come second wait at the lock until the first is done.
func (c *Counter) Stop() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.stopped {
		return
	}
	reply := make(chan struct{})
	c.button <- reply
	<-reply
	c.stopped = true
}

// Approach: nothing runs before C is called; then each number has a goroutine of its own.
package cancelchan

import (
	"context"
	"sync"
)

// Counter prints nothing before somebody asks for its channel. Then each number has a
// goroutine of its own, which starts the one for the next number when it has been taken.
type Counter struct {
	ctx     context.Context
	cancel  context.CancelFunc
	begin   sync.Once
	numbers chan int
	gone    sync.WaitGroup
}

// NewCounter returns a counter that begins with 0.
func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int)}
	c.ctx, c.cancel = context.WithCancel(context.Background())
	return c
}

// C returns the channel that delivers the numbers.
func (c *Counter) C() <-chan int {
	c.begin.Do(func() {
		c.gone.Add(1)
		go c.ticket(0)
	})
	return c.numbers
}

// Stop ends the counter. Where no number was ever asked for, it closes the channel itself.
func (c *Counter) Stop() {
	c.cancel()
	c.begin.Do(func() { close(c.numbers) })
	c.gone.Wait()
}

func (c *Counter) ticket(n int) {
	select {
	case c.numbers <- n:
		go c.ticket(n + 1)
	case <-c.ctx.Done():
		close(c.numbers)
		c.gone.Done()
	}
}

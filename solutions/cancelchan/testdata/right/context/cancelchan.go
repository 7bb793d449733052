// Approach: a context is the news that it is over; its cancel function may be called as
// often as one likes.
package cancelchan

import "context"

type Counter struct {
	numbers chan int
	cancel  context.CancelFunc
	gone    chan struct{}
}

func NewCounter() *Counter {
	ctx, cancel := context.WithCancel(context.Background())
	c := &Counter{make(chan int), cancel, make(chan struct{})}
	go func() {
		defer close(c.gone)
		defer close(c.numbers)
		for n := 0; ctx.Err() == nil; n++ {
			select {
			case <-ctx.Done():
			case c.numbers <- n:
			}
		}
	}()
	return c
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.cancel()
	<-c.gone
}

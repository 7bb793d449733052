// want: correctness
// Each call of C starts to count anew, in a channel of its own.
package cancelchan

import "sync"

type Counter struct {
	quit    chan struct{}
	once    sync.Once
	running sync.WaitGroup
}

func NewCounter() *Counter { return &Counter{quit: make(chan struct{})} }

func (c *Counter) C() <-chan int {
	numbers := make(chan int)
	c.running.Go(func() {
		defer close(numbers)
		for n := 0; ; n++ {
			select {
			case numbers <- n:
			case <-c.quit:
				return
			}
		}
	})
	return numbers
}

func (c *Counter) Stop() {
	c.once.Do(func() { close(c.quit) })
	c.running.Wait()
}

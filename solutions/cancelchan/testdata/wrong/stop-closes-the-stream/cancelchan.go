// want: correctness
// Stop closes the channel of the numbers, on which the goroutine is still sending.
package cancelchan

import "sync"

type Counter struct {
	numbers chan int
	once    sync.Once
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int)}
	go func() {
		for n := 0; ; n++ {
			c.numbers <- n
		}
	}()
	return c
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.once.Do(func() { close(c.numbers) })
}

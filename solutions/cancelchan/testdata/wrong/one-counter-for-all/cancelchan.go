// want: correctness
// The next number is kept in a package variable: all counters share it.
package cancelchan

import "sync"

var (
	mu   sync.Mutex
	next int
)

func take() int {
	mu.Lock()
	defer mu.Unlock()
	next++
	return next - 1
}

type Counter struct {
	numbers chan int
	quit    chan struct{}
	once    sync.Once
	gone    chan struct{}
}

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int), quit: make(chan struct{}), gone: make(chan struct{})}
	go c.count()
	return c
}

func (c *Counter) count() {
	defer close(c.gone)
	defer close(c.numbers)
	for {
		select {
		case c.numbers <- take():
		case <-c.quit:
			return
		}
	}
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	c.once.Do(func() { close(c.quit) })
	<-c.gone
}

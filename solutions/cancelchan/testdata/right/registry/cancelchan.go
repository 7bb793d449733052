// Approach: what is needed to stop a counter is kept in a package-level registry, in a
// second file; a counter that is not in it any more has been stopped.
package cancelchan

type Counter struct{ numbers chan int }

func NewCounter() *Counter {
	c := &Counter{numbers: make(chan int)}
	e := register(c)
	go func() {
		defer close(e.gone)
		defer close(c.numbers)
		for n := 0; send(c.numbers, n, e.quit); n++ {
		}
	}()
	return c
}

// send tells whether n was sent before quit was closed.
func send(to chan<- int, n int, quit <-chan struct{}) bool {
	select {
	case to <- n:
		return true
	case <-quit:
		return false
	}
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	if e := stop(c); e != nil {
		<-e.gone
	}
}

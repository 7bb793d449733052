// Approach: the first Stop leaves a token in a channel with one place, later ones find
// it full. The close of a third channel says that the goroutine has gone.
package cancelchan

type Counter struct {
	numbers chan int
	quit    chan bool
	gone    chan bool
}

func NewCounter() *Counter {
	var c Counter
	c.numbers = make(chan int)
	c.quit = make(chan bool, 1)
	c.gone = make(chan bool)
	go func() {
		i := 0
	counting:
		for {
			select {
			case <-c.quit:
				break counting
			case c.numbers <- i:
				i = i + 1
			}
		}
		close(c.numbers)
		close(c.gone)
	}()
	return &c
}

func (c *Counter) C() <-chan int { return c.numbers }

func (c *Counter) Stop() {
	select {
	case c.quit <- true:
	default: // somebody has asked already
	}
	<-c.gone
}

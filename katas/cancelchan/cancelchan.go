// Package cancelchan counts for whoever reads, until it is stopped.
package cancelchan

// Counter delivers 0, 1, 2, … through a channel until it is stopped.
type Counter struct {
	// Add the fields that you need.
}

// NewCounter returns a counter that begins with 0. It does not wait for a reader.
func NewCounter() *Counter {
	panic("not implemented: NewCounter")
}

// C returns the channel that delivers the numbers: the same one in every call, also
// after Stop. Each number is delivered once, to one reader.
func (c *Counter) C() <-chan int {
	panic("not implemented: Counter.C")
}

// Stop ends the counter. It returns when the channel is closed and no goroutine of
// the counter is left, whether or not anybody reads. It may be called any number of
// times, from any goroutine.
func (c *Counter) Stop() {
	panic("not implemented: Counter.Stop")
}

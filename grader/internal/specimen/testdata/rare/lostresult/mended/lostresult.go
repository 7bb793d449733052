// Package lostresult computes something beside its caller.
//
// Family: blocking, channel.
// Mended: the channel has room for the result.
package lostresult

// Later is a value that is being computed.
type Later struct{ result chan int }

// Start starts computing.
func Start(compute func() int) *Later {
	l := &Later{result: make(chan int, 1)}
	go func() {
		v := compute()
		select {
		case l.result <- v:
		default: // nobody wants it
		}
	}()
	return l
}

// Value waits for the value. It is called at most once, or not at all.
func (l *Later) Value() int { return <-l.result }

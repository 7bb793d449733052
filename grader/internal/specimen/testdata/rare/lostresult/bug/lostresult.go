// Package lostresult computes something beside its caller.
//
// Family: blocking, channel.
// Bug: the result is sent only if the caller already waits, so it can be dropped.
package lostresult

// Later is a value that is being computed.
type Later struct{ result chan int }

// Start starts computing.
func Start(compute func() int) *Later {
	l := &Later{result: make(chan int)}
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

// want: correctness
// A goroutine owns everything, hears of Triggers by an unbuffered channel, and runs f itself: meanwhile
// it hears nobody.
package debounce

import "time"

type Debouncer struct {
	triggers chan struct{}
	cancels  chan chan bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	d := &Debouncer{triggers: make(chan struct{}), cancels: make(chan chan bool)}
	go func() {
		var due <-chan time.Time
		for {
			select {
			case <-d.triggers:
				due = time.After(quiet)
			case answer := <-d.cancels:
				answer <- due != nil
				due = nil
			case <-due:
				due = nil
				f()
			}
		}
	}()
	return d
}

func (d *Debouncer) Trigger() { d.triggers <- struct{}{} }

func (d *Debouncer) Cancel() bool {
	answer := make(chan bool)
	d.cancels <- answer
	return <-answer
}

// want: leaks
// A goroutine owns everything and lets another one run f. All is well, but it waits for the next Trigger
// for ever.
package debounce

import "time"

type Debouncer struct {
	triggers chan struct{}
	cancels  chan chan bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	d := &Debouncer{triggers: make(chan struct{}), cancels: make(chan chan bool)}
	go d.own(quiet, f)
	return d
}

func (d *Debouncer) own(quiet time.Duration, f func()) {
	var due <-chan time.Time
	returned := make(chan struct{})
	running, again := false, false
	start := func() {
		running = true
		go func() {
			f()
			returned <- struct{}{}
		}()
	}
	for {
		select {
		case <-d.triggers:
			due = time.After(quiet)
		case answer := <-d.cancels:
			answer <- due != nil
			due = nil
		case <-due:
			due = nil
			if running {
				again = true
			} else {
				start()
			}
		case <-returned:
			running = false
			if again {
				again = false
				start()
			}
		}
	}
}

func (d *Debouncer) Trigger() { d.triggers <- struct{}{} }

func (d *Debouncer) Cancel() bool {
	answer := make(chan bool)
	d.cancels <- answer
	return <-answer
}

// want: correctness
// kind: over-limit
// at: debounce.go:15
//
// Timers have no goroutine, and live on in the heap.
package debounce

import "time"

type Debouncer struct{}

func New(quiet time.Duration, f func()) *Debouncer { return &Debouncer{} }

func (d *Debouncer) Trigger() {
	for {
		time.AfterFunc(time.Hour, d.Trigger)
	}
}

func (d *Debouncer) Cancel() bool { return false }

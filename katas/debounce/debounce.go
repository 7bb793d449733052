// Package debounce runs a function when nobody has asked for it for a while.
package debounce

import "time"

// Debouncer runs a function once, some time after the last Trigger. Its methods may be
// called from any goroutine, and by the function itself; neither of them waits.
type Debouncer struct {
	// Add the fields that you need.
}

// New returns a Debouncer that runs f when quiet has passed since the last Trigger. It
// does not run f before the first one. quiet is greater than zero.
func New(quiet time.Duration, f func()) *Debouncer {
	panic("not implemented: New")
}

// Trigger asks for a run of f, quiet from now; a run that was asked for before and is
// not due yet is put off until then. If f still runs when the new run is due, that one
// begins when f returns: runs never overlap.
func (d *Debouncer) Trigger() {
	panic("not implemented: Debouncer.Trigger")
}

// Cancel calls off the run that has been asked for, and tells whether it has prevented
// one: it returns false when there was none, or when it had already begun.
func (d *Debouncer) Cancel() bool {
	panic("not implemented: Debouncer.Cancel")
}

// want: correctness
//
// Each step runs on a goroutine of a timer's, which nobody waits for: both accesses of
// the race are the test's own, and no goroutine was started here.
package alternate

import "time"

// Turns lets workers take turns.
type Turns struct{}

// NewTurns makes turns for n workers.
func NewTurns(n int) *Turns { return &Turns{} }

// Do runs step when it is the worker's turn.
func (t *Turns) Do(worker int, step func()) {
	time.AfterFunc(0, step)
}

// Leave takes a worker out.
func (t *Turns) Leave(worker int) {}

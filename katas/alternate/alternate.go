// Package alternate lets workers do their steps in turn.
package alternate

// Turns goes round between workers: each step of one is followed by a step of the
// next. Different workers may call its methods at the same time.
type Turns struct {
	// Add the fields that you need.
}

// NewTurns returns Turns for workers with the numbers 0 to n-1. Worker 0 has the
// first turn. There is at least one worker.
func NewTurns(n int) *Turns {
	panic("not implemented: NewTurns")
}

// Do waits for the worker's turn, calls step, and passes the turn to the next one.
// It returns when step has returned.
func (t *Turns) Do(worker int, step func()) {
	panic("not implemented: Turns.Do")
}

// Leave takes the worker out of the round: the others go on without it. If it is its
// turn, the turn goes to the next one. Leave does not wait.
func (t *Turns) Leave(worker int) {
	panic("not implemented: Turns.Leave")
}

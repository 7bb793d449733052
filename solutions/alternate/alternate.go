// Package alternate lets workers do their steps in turn.
package alternate

import "sync"

// Turns is the number of the worker whose turn it is, and a place to wait at until
// it changes.
type Turns struct {
	mu      sync.Mutex
	changed *sync.Cond
	turn    int
	left    []bool // by worker
}

func NewTurns(n int) *Turns {
	t := &Turns{left: make([]bool, n)}
	t.changed = sync.NewCond(&t.mu)
	return t
}

func (t *Turns) Do(worker int, step func()) {
	t.mu.Lock()
	for t.turn != worker {
		t.changed.Wait()
	}
	t.mu.Unlock()

	step() // not under the lock: Leave must not wait for it

	t.mu.Lock()
	defer t.mu.Unlock()
	t.pass()
}

func (t *Turns) Leave(worker int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.left[worker] = true
	if t.turn == worker {
		t.pass()
	}
}

// pass gives the turn to the next worker that has not left, which may be the same
// one again. It wakes everybody, since all wait at the same place and only one of
// them is meant. The caller holds the lock.
func (t *Turns) pass() {
	n := len(t.left)
	for i := 1; i <= n; i++ {
		if next := (t.turn + i) % n; !t.left[next] {
			t.turn = next
			t.changed.Broadcast()
			return
		}
	}
}

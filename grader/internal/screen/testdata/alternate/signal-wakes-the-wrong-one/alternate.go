// want: correctness
// Signal wakes one of those who wait, and not the one whose turn it is. That one sleeps on.
package alternate

import "sync"

type Turns struct {
	mu      sync.Mutex
	changed *sync.Cond
	turn    int
	left    []bool
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
	step()
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

func (t *Turns) pass() {
	n := len(t.left)
	for i := 1; i <= n; i++ {
		if next := (t.turn + i) % n; !t.left[next] {
			t.turn = next
			t.changed.Signal()
			return
		}
	}
}

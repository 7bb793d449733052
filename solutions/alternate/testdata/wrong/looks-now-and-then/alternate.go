// want: timing
// A worker looks every three milliseconds whether it is its turn.
package alternate

import (
	"sync"
	"time"
)

type Turns struct {
	mu   sync.Mutex
	turn int
	left []bool
}

func NewTurns(n int) *Turns { return &Turns{left: make([]bool, n)} }

func (t *Turns) mine(worker int) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.turn == worker
}

func (t *Turns) Do(worker int, step func()) {
	for !t.mine(worker) {
		time.Sleep(3 * time.Millisecond)
	}
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
			return
		}
	}
}

// want: correctness
// A worker asks again and again whether it is its turn, and keeps a processor busy with it.
package alternate

import (
	"runtime"
	"sync"
	"sync/atomic"
)

type Turns struct {
	mu   sync.Mutex
	turn atomic.Int64
	left []bool
}

func NewTurns(n int) *Turns { return &Turns{left: make([]bool, n)} }

func (t *Turns) Do(worker int, step func()) {
	for t.turn.Load() != int64(worker) {
		runtime.Gosched()
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
	if t.turn.Load() == int64(worker) {
		t.pass()
	}
}

func (t *Turns) pass() {
	n := len(t.left)
	for i := 1; i <= n; i++ {
		if next := (int(t.turn.Load()) + i) % n; !t.left[next] {
			t.turn.Store(int64(next))
			return
		}
	}
}

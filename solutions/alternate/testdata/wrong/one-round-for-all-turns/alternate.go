// want: correctness
// Whose turn it is stands in a package variable: two games disturb each other.
package alternate

import "sync"

var (
	mu      sync.Mutex
	changed = sync.NewCond(&mu)
	turn    int
)

type Turns struct{ left []bool }

func NewTurns(n int) *Turns { return &Turns{left: make([]bool, n)} }

func (t *Turns) Do(worker int, step func()) {
	mu.Lock()
	for turn != worker {
		changed.Wait()
	}
	mu.Unlock()
	step()
	mu.Lock()
	defer mu.Unlock()
	t.pass()
}

func (t *Turns) Leave(worker int) {
	mu.Lock()
	defer mu.Unlock()
	t.left[worker] = true
	if turn == worker {
		t.pass()
	}
}

func (t *Turns) pass() {
	n := len(t.left)
	for i := 1; i <= n; i++ {
		if next := (turn + i) % n; !t.left[next] {
			turn = next
			changed.Broadcast()
			return
		}
	}
}

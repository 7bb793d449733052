// want: correctness
// Leave makes the number of workers smaller, and the turns are counted modulo that number:
// so the last worker is left out instead of the one that has left.
package alternate

import "sync"

type Turns struct {
	mu      sync.Mutex
	changed *sync.Cond
	turn, n int
}

func NewTurns(n int) *Turns {
	t := &Turns{n: n}
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
	if t.n > 0 {
		t.turn = (t.turn + 1) % t.n
	}
	t.changed.Broadcast()
}

func (t *Turns) Leave(worker int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.n--
	if t.turn == worker && t.n > 0 {
		t.turn = (t.turn + 1) % t.n
	}
	t.changed.Broadcast()
}

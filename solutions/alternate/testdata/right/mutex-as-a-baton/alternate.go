// Approach: an old trick: a locked mutex for each worker, which the worker before it unlocks.
// A mutex may be unlocked by another goroutine than the one that locked it.
package alternate

import "sync"

type Turns struct {
	gates []sync.Mutex
	state sync.Mutex
	turn  int
	gone  []bool
}

func NewTurns(n int) *Turns {
	t := &Turns{gates: make([]sync.Mutex, n), gone: make([]bool, n)}
	for i := 1; i < n; i++ {
		t.gates[i].Lock()
	}
	return t
}

func (t *Turns) Do(worker int, step func()) {
	t.gates[worker].Lock()
	step()
	t.state.Lock()
	t.open()
	t.state.Unlock()
}

func (t *Turns) Leave(worker int) {
	t.state.Lock()
	defer t.state.Unlock()
	t.gone[worker] = true
	if t.turn == worker {
		t.open()
	}
}

func (t *Turns) open() {
	for i := 1; i <= len(t.gates); i++ {
		next := (t.turn + i) % len(t.gates)
		if t.gone[next] {
			continue
		}
		t.turn = next
		t.gates[next].Unlock()
		return
	}
}

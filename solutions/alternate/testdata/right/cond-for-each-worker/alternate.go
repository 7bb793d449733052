// Approach: one mutex, but a sync.Cond for each worker: so a Signal reaches the right one.
package alternate

import "sync"

type Turns struct {
	mu      sync.Mutex
	workers []*seat
	turn    int
}

type seat struct {
	cond  *sync.Cond
	empty bool
}

func NewTurns(n int) *Turns {
	t := new(Turns)
	for i := 0; i < n; i++ {
		t.workers = append(t.workers, &seat{cond: sync.NewCond(&t.mu)})
	}
	return t
}

func (t *Turns) Do(worker int, step func()) {
	t.wait(worker)
	defer t.over(worker)
	step()
}

func (t *Turns) wait(worker int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.turn != worker {
		t.workers[worker].cond.Wait()
	}
}

func (t *Turns) over(worker int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for next := worker + 1; next <= worker+len(t.workers); next++ {
		s := t.workers[next%len(t.workers)]
		if !s.empty {
			t.turn = next % len(t.workers)
			s.cond.Signal()
			return
		}
	}
	t.turn = -1
}

func (t *Turns) Leave(worker int) {
	t.mu.Lock()
	t.workers[worker].empty = true
	itsTurn := t.turn == worker
	t.mu.Unlock()
	if itsTurn {
		t.over(worker)
	}
}

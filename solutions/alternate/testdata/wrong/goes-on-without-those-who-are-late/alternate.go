// want: correctness
// Only those who are waiting are in the round: whoever has not come is passed over.
package alternate

import "sync"

type Turns struct {
	mu      sync.Mutex
	changed *sync.Cond
	waiting []bool
	running bool
	last    int
}

func NewTurns(n int) *Turns {
	t := &Turns{waiting: make([]bool, n), last: n - 1}
	t.changed = sync.NewCond(&t.mu)
	return t
}

func (t *Turns) next() int {
	n := len(t.waiting)
	for i := 1; i <= n; i++ {
		if next := (t.last + i) % n; t.waiting[next] {
			return next
		}
	}
	return -1
}

func (t *Turns) Do(worker int, step func()) {
	t.mu.Lock()
	t.waiting[worker] = true
	for t.running || t.next() != worker {
		t.changed.Wait()
	}
	t.running, t.waiting[worker], t.last = true, false, worker
	t.mu.Unlock()
	step()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.running = false
	t.changed.Broadcast()
}

func (t *Turns) Leave(worker int) {}

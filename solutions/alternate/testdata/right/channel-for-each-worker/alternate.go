// Approach: the turn is a value that lies in the channel of the worker whose turn it is. Each
// channel has room for it, so nobody waits for the next one to come.
package alternate

import "sync"

type Turns struct {
	mu    sync.Mutex
	left  map[int]bool
	turn  int
	given []chan struct{}
}

func NewTurns(n int) *Turns {
	t := &Turns{left: map[int]bool{}, given: make([]chan struct{}, n)}
	for i := range t.given {
		t.given[i] = make(chan struct{}, 1)
	}
	t.given[0] <- struct{}{}
	return t
}

func (t *Turns) Do(worker int, step func()) {
	<-t.given[worker]
	step()
	t.mu.Lock()
	defer t.mu.Unlock()
	t.next()
}

func (t *Turns) Leave(worker int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.left[worker] = true
	if t.turn == worker {
		t.next()
	}
}

func (t *Turns) next() {
	if len(t.left) == len(t.given) {
		return
	}
	t.turn = (t.turn + 1) % len(t.given)
	for t.left[t.turn] {
		t.turn = (t.turn + 1) % len(t.given)
	}
	t.given[t.turn] <- struct{}{}
}

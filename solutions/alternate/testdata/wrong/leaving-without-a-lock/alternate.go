// want: races
// may: correctness timing
// The channels order the steps well, but who has left is noted without a lock, while others
// look at it.
package alternate

import "sync/atomic"

type Turns struct {
	left  []bool
	turn  atomic.Int64
	given []chan struct{}
}

func NewTurns(n int) *Turns {
	t := &Turns{left: make([]bool, n)}
	for range n {
		t.given = append(t.given, make(chan struct{}, 1))
	}
	t.given[0] <- struct{}{}
	return t
}

func (t *Turns) Do(worker int, step func()) {
	<-t.given[worker]
	step()
	t.next()
}

func (t *Turns) Leave(worker int) {
	t.left[worker] = true
	if t.turn.Load() == int64(worker) {
		t.next()
	}
}

func (t *Turns) next() {
	n := len(t.left)
	for i := 1; i <= n; i++ {
		next := (int(t.turn.Load()) + i) % n
		if !t.left[next] {
			t.turn.Store(int64(next))
			t.given[next] <- struct{}{}
			return
		}
	}
}

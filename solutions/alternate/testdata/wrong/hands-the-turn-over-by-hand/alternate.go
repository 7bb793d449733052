// want: correctness
// The turn is sent through a channel without room: Do does not return before the next
// worker has come to take it.
package alternate

import "sync"

type Turns struct {
	mu    sync.Mutex
	left  []bool
	given []chan struct{}
	begun sync.Once
}

func NewTurns(n int) *Turns {
	t := &Turns{left: make([]bool, n)}
	for range n {
		t.given = append(t.given, make(chan struct{}))
	}
	return t
}

func (t *Turns) Do(worker int, step func()) {
	first := false
	if worker == 0 {
		t.begun.Do(func() { first = true })
	}
	if !first {
		<-t.given[worker]
	}
	step()
	t.give(worker)
}

func (t *Turns) give(worker int) {
	for i := 1; i < len(t.given); i++ {
		next := (worker + i) % len(t.given)
		t.mu.Lock()
		left := t.left[next]
		t.mu.Unlock()
		if !left {
			t.given[next] <- struct{}{}
			return
		}
	}
}

func (t *Turns) Leave(worker int) {
	t.mu.Lock()
	t.left[worker] = true
	t.mu.Unlock()
}

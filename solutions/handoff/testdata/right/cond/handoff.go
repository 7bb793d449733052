// Approach: a partner goroutine hits for the player; they take turns with the ball on
// a sync.Cond.
package handoff

import "sync"

type table struct {
	mu      sync.Mutex
	changed *sync.Cond
	ball    int
	toHit   bool // the ball lies there and has not been hit
	over    bool
}

func newTable() *table {
	t := &table{}
	t.changed = sync.NewCond(&t.mu)
	return t
}

// partner hits what is laid on the table until the game is over.
func (t *table) partner(hit func(int)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for {
		for !t.toHit && !t.over {
			t.changed.Wait()
		}
		if t.over {
			return
		}
		hit(t.ball)
		t.toHit = false
		t.changed.Broadcast()
	}
}

// lay lays a ball on the table and waits until it has been hit.
func (t *table) lay(ball int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.ball, t.toHit = ball, true
	t.changed.Broadcast()
	for t.toHit {
		t.changed.Wait()
	}
}

func (t *table) leave() {
	t.mu.Lock()
	t.over = true
	t.mu.Unlock()
	t.changed.Broadcast()
}

// Play is one player of the ring.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	t := newTable()
	go t.partner(hit)
	for ball := range in {
		t.lay(ball)
		if ball == last {
			break
		}
		out <- ball + 1
	}
	t.leave()
	close(out)
}

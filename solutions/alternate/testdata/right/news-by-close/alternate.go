// Approach: a channel that is closed when the turn changes, and replaced by a new one: all
// who wait wake up and look again. A channel with one place is the lock.
package alternate

import "slices"

type state struct {
	order   []int // the workers that have not left, the next one first
	changed chan struct{}
}

type Turns struct{ box chan state }

func NewTurns(n int) *Turns {
	s := state{changed: make(chan struct{})}
	for i := 0; i < n; i++ {
		s.order = append(s.order, i)
	}
	t := &Turns{box: make(chan state, 1)}
	t.box <- s
	return t
}

// update takes the state out of the box, puts f of it back, and tells everybody.
func (t *Turns) update(f func(order []int) []int) {
	s := <-t.box
	old := s.changed
	s.order = f(slices.Clone(s.order))
	s.changed = make(chan struct{})
	t.box <- s
	close(old)
}

func (t *Turns) Do(worker int, step func()) {
	for {
		s := <-t.box
		t.box <- s
		if s.order[0] == worker {
			break
		}
		<-s.changed
	}
	step()
	t.update(func(order []int) []int { return append(order[1:], order[0]) })
}

func (t *Turns) Leave(worker int) {
	t.update(func(order []int) []int {
		return slices.DeleteFunc(order, func(w int) bool { return w == worker })
	})
}

// Approach: the state lies in a channel with room for it. Who leaves the queue stays on
// the list with a mark, and is skipped.
package quota

import (
	"context"
	"sync/atomic"
)

// Limiter keeps its places and its queue in one channel with room for them. Names that
// were crossed out stay on the list, and are skipped.
type Limiter struct {
	wall chan wall
}

type wall struct {
	free    int
	list    []*name
	waiting int // names that are not crossed out
}

type name struct {
	fate   atomic.Int32 // undecided, seated, gone
	called chan struct{}
}

const (
	undecided = iota
	seated
	gone
)

// NewLimiter returns a Limiter with n places, all of them free.
func NewLimiter(n int) *Limiter {
	l := &Limiter{make(chan wall, 1)}
	l.wall <- wall{free: n}
	return l
}

// Do takes a place, makes its steps and gives the place back.
func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	w := <-l.wall
	var me *name
	if w.free > 0 {
		w.free--
	} else {
		me = w.write()
	}
	l.wall <- w

	for i := 0; ; {
		if me != nil && !l.await(ctx, me) {
			return ctx.Err()
		}
		i, me = l.round(i, steps, step)
		if i == steps {
			return nil
		}
	}
}

func (w *wall) write() *name {
	me := &name{called: make(chan struct{})}
	w.list = append(w.list, me)
	w.waiting++
	return me
}

// pass gives the place to the first on the list.
func (w *wall) pass() {
	for len(w.list) > 0 {
		first := w.list[0]
		w.list = w.list[1:]
		if first.fate.CompareAndSwap(undecided, seated) {
			w.waiting--
			close(first.called)
			return
		}
	}
	w.free++
}

func (l *Limiter) await(ctx context.Context, me *name) bool {
	select {
	case <-me.called:
		return true
	case <-ctx.Done():
	}
	w := <-l.wall
	defer func() { l.wall <- w }()
	if me.fate.CompareAndSwap(undecided, gone) {
		w.waiting--
		return false
	}
	return true
}

// round makes steps from i on, until somebody else's turn comes, or to the end. It
// begins with a place and ends without one.
func (l *Limiter) round(i, steps int, step func(int)) (next int, me *name) {
	defer func() {
		if me == nil { // the end, or a panic
			w := <-l.wall
			w.pass()
			l.wall <- w
		}
	}()
	for begin := i; i < steps; i++ {
		if i > begin && i%2 == 0 {
			w := <-l.wall
			if w.waiting > 0 {
				me = w.write()
				w.pass()
				l.wall <- w
				return i, me
			}
			l.wall <- w
		}
		step(i)
	}
	return i, nil
}

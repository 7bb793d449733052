// Approach: whoever leaves the queue stays in it, marked. An atomic state decides between
// being called and leaving, so that only one of both happens. Giving way is to stand at
// the end and then to call the first, who may be oneself.
package quota

import (
	"context"
	"sync"
	"sync/atomic"
)

const (
	waiting = iota
	called
	left
)

type visitor struct {
	state atomic.Int32
	call  chan struct{}
}

type Limiter struct {
	mu    sync.Mutex
	free  int
	queue []*visitor
}

func NewLimiter(n int) *Limiter { return &Limiter{free: n} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	v := l.arrive()
	for from := 0; ; from += 2 {
		if err := v.wait(ctx); err != nil {
			return err
		}
		to := min(from+2, steps)
		next := l.visit(from, to, to < steps, step)
		if next == nil {
			return nil
		}
		v = next
	}
}

// visit makes some steps. It gives the place up and returns the visitor who queues again,
// or nil if no more steps are to come.
func (l *Limiter) visit(from, to int, more bool, step func(int)) (again *visitor) {
	defer func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		if again != nil {
			l.queue = append(l.queue, again)
		}
		l.free++
		l.callNext()
	}()
	for i := from; i < to; i++ {
		step(i)
	}
	if more {
		again = &visitor{call: make(chan struct{})}
	}
	return again
}

func (l *Limiter) arrive() *visitor {
	l.mu.Lock()
	defer l.mu.Unlock()
	v := &visitor{call: make(chan struct{})}
	l.queue = append(l.queue, v)
	l.callNext()
	return v
}

// callNext hands a free place to the first who has not left. The lock is held.
func (l *Limiter) callNext() {
	for l.free > 0 && len(l.queue) > 0 {
		first := l.queue[0]
		l.queue = l.queue[1:]
		if first.state.CompareAndSwap(waiting, called) {
			l.free--
			close(first.call)
		}
	}
}

func (v *visitor) wait(ctx context.Context) error {
	select {
	case <-v.call:
	case <-ctx.Done():
		if v.state.CompareAndSwap(waiting, left) {
			return ctx.Err()
		}
	}
	return nil // called, though perhaps at the last moment
}

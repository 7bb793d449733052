// want: correctness
// may: timing
// If the place comes at the same instant as the end of ctx, it is not passed on: nobody
// ever has it again.
package quota

import (
	"context"
	"slices"
	"sync"
)

type Limiter struct {
	mu    sync.Mutex
	free  int
	queue []chan struct{}
}

func NewLimiter(n int) *Limiter { return &Limiter{free: n} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	l.mu.Lock()
	if l.free > 0 {
		l.free--
		l.mu.Unlock()
	} else if err := l.wait(ctx); err != nil {
		return err
	}
	inside := true
	defer func() {
		if inside {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.passOn()
		}
	}()
	for i := range steps {
		step(i)
		l.mu.Lock()
		if len(l.queue) == 0 || !(i%2 == 1 && i < steps-1) {
			l.mu.Unlock()
			continue
		}
		l.passOn()
		inside = false
		if err := l.wait(ctx); err != nil {
			return err
		}
		inside = true
	}
	return nil
}

func (l *Limiter) passOn() {
	if len(l.queue) == 0 {
		l.free++
		return
	}
	close(l.queue[0])
	l.queue = l.queue[1:]
}

// wait is called with the lock held, and returns without.
func (l *Limiter) wait(ctx context.Context) error {
	turn := make(chan struct{})
	l.queue = append(l.queue, turn)
	l.mu.Unlock()
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if i := slices.Index(l.queue, turn); i >= 0 {
		l.queue = slices.Delete(l.queue, i, i+1)
	}
	return ctx.Err()
}

// want: timing
// Those who wait look every three milliseconds whether it is their turn.
package quota

import (
	"context"
	"slices"
	"sync"
	"time"
)

type Limiter struct {
	mu    sync.Mutex
	free  int
	queue []*int
}

func NewLimiter(n int) *Limiter { return &Limiter{free: n} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	if err := l.wait(ctx, l.join(false)); err != nil {
		return err
	}
	inside := true
	defer func() {
		if inside {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.free++
		}
	}()
	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 {
			inside = false
			if err := l.wait(ctx, l.join(true)); err != nil {
				return err
			}
			inside = true
		}
	}
	return nil
}

func (l *Limiter) join(givesWay bool) *int {
	l.mu.Lock()
	defer l.mu.Unlock()
	me := new(int)
	l.queue = append(l.queue, me)
	if givesWay {
		l.free++
	}
	return me
}

func (l *Limiter) wait(ctx context.Context, me *int) error {
	for !l.mine(me) {
		select {
		case <-time.After(3 * time.Millisecond):
		case <-ctx.Done():
			l.mu.Lock()
			defer l.mu.Unlock()
			l.queue = slices.DeleteFunc(l.queue, func(other *int) bool { return other == me })
			return ctx.Err()
		}
	}
	return nil
}

func (l *Limiter) mine(me *int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.free == 0 || l.queue[0] != me {
		return false
	}
	l.queue = l.queue[1:]
	l.free--
	return true
}

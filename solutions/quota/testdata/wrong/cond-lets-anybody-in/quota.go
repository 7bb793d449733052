// want: correctness
// may: timing
// Wakes all who wait and lets in whoever comes first: often that is the one who has just
// given way.
package quota

import (
	"context"
	"sync"
)

type Limiter struct {
	mu      sync.Mutex
	changed *sync.Cond
	free    int
	waiting int
}

func NewLimiter(n int) *Limiter {
	l := &Limiter{free: n}
	l.changed = sync.NewCond(&l.mu)
	return l
}

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	stop := context.AfterFunc(ctx, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.changed.Broadcast()
	})
	defer stop()
	if err := l.take(ctx); err != nil {
		return err
	}
	inside := true
	defer func() {
		if inside {
			l.give()
		}
	}()
	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 && l.others() {
			l.give()
			inside = false
			if err := l.take(ctx); err != nil {
				return err
			}
			inside = true
		}
	}
	return nil
}

func (l *Limiter) others() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.waiting > 0
}

func (l *Limiter) give() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.free++
	l.changed.Broadcast()
}

func (l *Limiter) take(ctx context.Context) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting++
	defer func() { l.waiting-- }()
	for l.free == 0 {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		l.changed.Wait()
	}
	l.free--
	return nil
}

// Approach: everybody draws a ticket, and all wait at one sync.Cond until their ticket
// is the first and a place is free. The end of a context wakes them too.
package quota

import (
	"context"
	"slices"
	"sync"
)

type Limiter struct {
	mu      sync.Mutex
	changed *sync.Cond
	free    int
	tickets []int
	drawn   int
}

func NewLimiter(n int) *Limiter {
	l := &Limiter{free: n}
	l.changed = sync.NewCond(&l.mu)
	return l
}

// Do holds the lock all the time but for the waits and the steps.
func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	stop := context.AfterFunc(ctx, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.changed.Broadcast()
	})
	defer stop()

	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.take(ctx) {
		return ctx.Err()
	}
	for i := range steps {
		l.unlocked(step, i)
		if i%2 == 0 || i == steps-1 || len(l.tickets) == 0 {
			continue
		}
		l.give()
		if !l.take(ctx) {
			return ctx.Err()
		}
	}
	l.give()
	return nil
}

func (l *Limiter) unlocked(step func(int), i int) {
	returned := false
	l.mu.Unlock()
	defer func() {
		l.mu.Lock()
		if !returned {
			l.give()
		}
	}()
	step(i)
	returned = true
}

func (l *Limiter) give() {
	l.free++
	l.changed.Broadcast()
}

func (l *Limiter) take(ctx context.Context) bool {
	l.drawn++
	mine := l.drawn
	l.tickets = append(l.tickets, mine)
	defer func() {
		l.tickets = slices.DeleteFunc(l.tickets, func(t int) bool { return t == mine })
		l.changed.Broadcast()
	}()
	for l.free == 0 || l.tickets[0] != mine {
		if ctx.Err() != nil {
			return false
		}
		l.changed.Wait()
	}
	l.free--
	return true
}

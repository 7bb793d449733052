// want: leaks
// A goroutine for each call wakes the others when ctx ends, and waits for that also when
// the call has long returned.
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
	queue   []*int
}

func NewLimiter(n int) *Limiter {
	l := &Limiter{free: n}
	l.changed = sync.NewCond(&l.mu)
	return l
}

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	go func() {
		<-ctx.Done()
		l.mu.Lock()
		defer l.mu.Unlock()
		l.changed.Broadcast()
	}()
	if err := l.take(ctx, false); err != nil {
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
		if i%2 == 1 && i < steps-1 {
			inside = false
			if err := l.take(ctx, true); err != nil {
				return err
			}
			inside = true
		}
	}
	return nil
}

func (l *Limiter) give() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.free++
	l.changed.Broadcast()
}

func (l *Limiter) take(ctx context.Context, givesWay bool) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if givesWay {
		l.free++
	}
	me := new(int)
	l.queue = append(l.queue, me)
	l.changed.Broadcast()
	for {
		if l.free > 0 && l.queue[0] == me {
			l.queue = l.queue[1:]
			l.free--
			l.changed.Broadcast()
			return nil
		}
		if ctx.Err() != nil {
			l.queue = slices.DeleteFunc(l.queue, func(other *int) bool { return other == me })
			l.changed.Broadcast()
			return ctx.Err()
		}
		l.changed.Wait()
	}
}

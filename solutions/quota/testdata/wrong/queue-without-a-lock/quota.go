// want: races
// may: correctness leaks timing
// The queue is a plain slice that everybody changes; only the number of free places is
// guarded.
package quota

import (
	"context"
	"slices"
	"sync/atomic"
)

type Limiter struct {
	free  atomic.Int64
	queue []chan struct{}
}

func NewLimiter(n int) *Limiter {
	l := &Limiter{}
	l.free.Store(int64(n))
	return l
}

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	if l.free.Add(-1) < 0 {
		l.free.Add(1)
		if err := l.wait(ctx); err != nil {
			return err
		}
	}
	inside := true
	defer func() {
		if inside {
			l.passOn()
		}
	}()
	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 && len(l.queue) > 0 {
			l.passOn()
			inside = false
			if err := l.wait(ctx); err != nil {
				return err
			}
			inside = true
		}
	}
	return nil
}

func (l *Limiter) passOn() {
	if len(l.queue) == 0 {
		l.free.Add(1)
		return
	}
	first := l.queue[0]
	l.queue = l.queue[1:]
	first <- struct{}{}
}

func (l *Limiter) wait(ctx context.Context) error {
	turn := make(chan struct{}, 2)
	l.queue = append(l.queue, turn)
	select {
	case <-turn:
		return nil
	case <-ctx.Done():
	}
	if i := slices.Index(l.queue, turn); i >= 0 {
		l.queue = slices.Delete(slices.Clone(l.queue), i, i+1)
	} else {
		l.passOn()
	}
	return ctx.Err()
}

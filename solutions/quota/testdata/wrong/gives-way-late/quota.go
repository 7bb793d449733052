// want: correctness
// Counts its steps since it came in, and gives way as soon as somebody waits and it has made
// two or more: also after the third one.
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
	since := 0
	for i := range steps {
		step(i)
		since++
		l.mu.Lock()
		if len(l.queue) == 0 || !(since >= 2 && i < steps-1) {
			l.mu.Unlock()
			continue
		}
		l.passOn()
		since = 0
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
	} else {
		l.passOn()
	}
	return ctx.Err()
}

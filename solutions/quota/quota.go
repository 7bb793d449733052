// Package quota limits how many do something at the same time, and is fair about it.
package quota

import (
	"context"
	"slices"
	"sync"
)

// Limiter counts its free places, and keeps a queue of those who wait for one. There
// is never both: a free place and somebody who waits.
type Limiter struct {
	mu    sync.Mutex
	free  int
	queue []chan struct{} // one for each call that waits; closed when it gets a place
}

func NewLimiter(n int) *Limiter { return &Limiter{free: n} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	if err := l.enter(ctx); err != nil {
		return err
	}
	inside := true // whoever has lost the place must not give it back once more
	defer func() {
		if inside { // also when step panics
			l.leave()
		}
	}()
	for i := range steps {
		step(i)
		if last := i == steps-1; i%2 == 1 && !last {
			inside = false
			if err := l.giveWay(ctx); err != nil {
				return err
			}
			inside = true
		}
	}
	return nil
}

// enter takes a free place, or waits for one.
func (l *Limiter) enter(ctx context.Context) error {
	l.mu.Lock()
	if l.free > 0 {
		l.free--
		l.mu.Unlock()
		return nil
	}
	turn := l.join()
	l.mu.Unlock()
	return l.wait(ctx, turn)
}

// giveWay passes the place on and waits for another one. Where nobody waits, the
// caller keeps it.
func (l *Limiter) giveWay(ctx context.Context) error {
	l.mu.Lock()
	if len(l.queue) == 0 {
		l.mu.Unlock()
		return nil
	}
	l.passOn()
	turn := l.join() // under the same lock: nobody can slip in between
	l.mu.Unlock()
	return l.wait(ctx, turn)
}

func (l *Limiter) leave() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.passOn()
}

// wait returns nil when the caller has a place, and the error of ctx when it has left
// the queue.
func (l *Limiter) wait(ctx context.Context, turn chan struct{}) error {
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
		l.passOn() // the place came at the same instant, and somebody else needs it
	}
	return ctx.Err()
}

// join adds the caller to the queue. The lock is held.
func (l *Limiter) join() (turn chan struct{}) {
	turn = make(chan struct{})
	l.queue = append(l.queue, turn)
	return turn
}

// passOn gives a place to the first in the queue, or notes that it is free. The lock
// is held.
func (l *Limiter) passOn() {
	if len(l.queue) == 0 {
		l.free++
		return
	}
	close(l.queue[0])
	l.queue = l.queue[1:]
}

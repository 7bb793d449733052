// Approach: whoever gives way simply leaves and comes in again. The queue is a list of the
// standard library, and one lock for the whole package guards all of them.
package quota

import (
	"container/list"
	"context"
	"sync"
)

var lock sync.Mutex

type Limiter struct {
	queue *list.List // of chan bool
	used  int
	size  int
}

func NewLimiter(n int) *Limiter {
	return &Limiter{queue: list.New(), size: n}
}

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	for next := 0; next < steps; {
		if err := l.enter(ctx); err != nil {
			return err
		}
		next = l.use(next, steps, step)
	}
	return nil
}

// use makes steps until it is time to give way, and returns the number of the next one.
func (l *Limiter) use(next, steps int, step func(i int)) int {
	defer l.leave()
	for ; next < steps; next++ {
		step(next)
		if next%2 == 1 && l.somebodyWaits() {
			return next + 1
		}
	}
	return steps
}

func (l *Limiter) somebodyWaits() bool {
	lock.Lock()
	defer lock.Unlock()
	return l.queue.Len() > 0
}

func (l *Limiter) leave() {
	lock.Lock()
	defer lock.Unlock()
	if e := l.queue.Front(); e != nil {
		l.queue.Remove(e).(chan bool) <- true
		return
	}
	l.used--
}

func (l *Limiter) enter(ctx context.Context) error {
	lock.Lock()
	if l.used < l.size {
		l.used++
		lock.Unlock()
		return nil
	}
	called := make(chan bool, 1)
	e := l.queue.PushBack(called)
	lock.Unlock()

	select {
	case <-called:
		return nil
	case <-ctx.Done():
	}
	lock.Lock()
	l.queue.Remove(e)
	lock.Unlock()
	select {
	case <-called: // it was called before it was removed
		l.leave()
	default:
	}
	return ctx.Err()
}

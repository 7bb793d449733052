// Approach: a chain of AfterFuncs rings for each multiple, under a mutex; a
// condition variable wakes the reader. A ring that nobody has heard is not counted twice.
package ticker

import (
	"context"
	"sync"
	"time"
)

type bell struct {
	mu    sync.Mutex
	rung  *sync.Cond
	due   bool
	over  bool
	alarm *time.Timer
}

// ring is called at each multiple.
func (b *bell) ring(next time.Time, every time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over {
		return
	}
	b.due = true
	b.rung.Signal()
	b.set(next.Add(every), every)
}

func (b *bell) set(next time.Time, every time.Duration) {
	b.alarm = time.AfterFunc(time.Until(next), func() { b.ring(next, every) })
}

func (b *bell) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.over = true
	b.alarm.Stop()
	b.rung.Signal()
}

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	b := new(bell)
	b.rung = sync.NewCond(&b.mu)
	b.mu.Lock()
	b.set(time.Now().Add(every), every)
	b.mu.Unlock()
	defer context.AfterFunc(ctx, b.end)()
	defer b.end()

	values := make([]int, 0, n)
	for len(values) < n {
		b.mu.Lock()
		for !b.due && !b.over {
			b.rung.Wait()
		}
		b.due = false
		over := b.over
		b.mu.Unlock()
		if over {
			break
		}
		values = append(values, read())
	}
	return values
}

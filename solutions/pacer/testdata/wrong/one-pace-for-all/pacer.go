// want: correctness
// The moment from which on the door is free stands in a variable of the package, well guarded: all
// calls share one pace.
package pacer

import (
	"context"
	"sync"
	"time"
)

var (
	mu   sync.Mutex
	free time.Time
)

// reserve says how long one has to wait for the next place.
func reserve(every time.Duration) time.Duration {
	mu.Lock()
	defer mu.Unlock()
	now := time.Now()
	if free.Before(now) {
		free = now
	}
	wait := free.Sub(now)
	free = free.Add(every)
	return wait
}

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				select {
				case <-ctx.Done():
					return
				case <-time.After(reserve(every)):
				}
				if ctx.Err() != nil {
					return
				}
				out <- item
			}
		}
	}()
	return out
}

// Approach: the times of all doors stand in a map at package level, behind a lock. A door
// is taken out of it when it is closed.
package pacer

import (
	"context"
	"sync"
	"time"
)

var (
	lock  sync.RWMutex
	freed = map[any]time.Time{}
)

func free(door any) time.Time {
	lock.RLock()
	defer lock.RUnlock()
	return freed[door]
}

func shut(door any, until time.Time) {
	lock.Lock()
	defer lock.Unlock()
	freed[door] = until
}

func remove(door any) {
	lock.Lock()
	defer lock.Unlock()
	delete(freed, door)
}

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		defer remove(out)
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Until(free(out))):
			}
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
				case out <- item:
					shut(out, time.Now().Add(every))
				}
			}
		}
	}()
	return out
}

// want: correctness
// An item that comes before its time is thrown away instead of waiting: a throttle and not
// a pace.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		var free time.Time
		for {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				if time.Now().Before(free) {
					continue
				}
				out <- item
				free = time.Now().Add(every)
			}
		}
	}()
	return out
}

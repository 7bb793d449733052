// want: correctness
// When ctx ends, it lets out the item that it has in hand, so that nothing is lost: too early, and
// after the end.
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
				select {
				case <-ctx.Done():
				case <-time.After(time.Until(free)):
				}
				out <- item
				free = time.Now().Add(every)
			}
		}
	}()
	return out
}

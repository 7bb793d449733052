// want: timing
// The first item comes out at once and begins a ticker. After a pause a tick has been
// waiting, and the next one may come a moment later: two items too close.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		var ticks <-chan time.Time
		for {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				if ticks == nil {
					ticks = time.Tick(every)
				} else {
					select {
					case <-ctx.Done():
						return
					case <-ticks:
					}
				}
				out <- item
			}
		}
	}()
	return out
}

// want: timing
// Each item waits for a tick. The first one is late; and after a pause one tick is waiting
// already, and the next one comes right behind it.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		t := time.NewTicker(every)
		defer t.Stop()
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
				case <-t.C:
					out <- item
				}
			}
		}
	}()
	return out
}

// want: timing
// The pause comes before each item and not after it: the first one is late, and so is each
// one after a pause.
package pacer

import (
	"context"
	"time"
)

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
				case <-time.After(every):
				}
				out <- item
			}
		}
	}()
	return out
}

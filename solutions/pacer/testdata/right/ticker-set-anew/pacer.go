// Approach: a ticker that begins anew with each item, so that its next tick is a whole
// period away. A tick of a pause is thrown away by the Reset.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T, 1)
	ticker := time.NewTicker(every)
	go func() {
		defer ticker.Stop()
		defer close(out)
		for {
			select {
			case item, open := <-in:
				if !open {
					return
				}
				out <- item
				ticker.Reset(every)
			case <-ctx.Done():
				return
			}

			select {
			case <-ticker.C:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

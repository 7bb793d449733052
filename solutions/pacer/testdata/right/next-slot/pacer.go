// Approach: it remembers the moment from which on the next item may come out, and waits
// for it only when there is an item.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		var free time.Time // the zero time: long ago
		for {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok || !sleepUntil(ctx, free) {
					return
				}
				free = time.Now().Add(every)
				out <- item // somebody is always ready
			}
		}
	}()
	return out
}

// sleepUntil returns false where ctx ends before then.
func sleepUntil(ctx context.Context, then time.Time) bool {
	d := time.Until(then)
	if d <= 0 {
		return true
	}
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}

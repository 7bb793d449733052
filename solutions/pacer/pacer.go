// Package pacer lets items through one by one, and not too fast.
package pacer

import (
	"context"
	"time"
)

// Pace waits three times for each item: until there is one, until it is out, and
// until the next one may follow. The end of ctx has to reach it in all three.
func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for {
			var item T
			var ok bool
			select {
			case item, ok = <-in:
				if !ok {
					return
				}
			case <-ctx.Done():
				return
			}
			select {
			case out <- item:
			case <-ctx.Done():
				return
			}
			select {
			case <-time.After(every): // counted from this item: nothing is saved up
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

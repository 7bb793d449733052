// want: races
// may: correctness timing
// A goroutine waits for the end of ctx and sets a plain bool that the other one reads.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	over := false
	wake := make(chan struct{}, 1)
	gone := make(chan struct{})
	go func() {
		select {
		case <-ctx.Done():
			over = true
			wake <- struct{}{}
		case <-gone:
		}
	}()
	go func() {
		defer close(out)
		defer close(gone)
		for !over {
			select {
			case <-wake:
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				out <- item
			}
			select {
			case <-wake:
				return
			case <-time.After(every):
			}
		}
	}()
	return out
}

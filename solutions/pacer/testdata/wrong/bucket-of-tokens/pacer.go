// want: correctness
// A bucket fills with tokens while nobody comes: on the average the pace is kept, and after a
// pause there is a burst.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	tokens := make(chan struct{}, 100)
	tokens <- struct{}{}
	gone := make(chan struct{})
	go func() {
		t := time.NewTicker(every)
		defer t.Stop()
		for {
			select {
			case <-gone:
				return
			case <-t.C:
				select {
				case tokens <- struct{}{}:
				default:
				}
			}
		}
	}()
	go func() {
		defer close(out)
		defer close(gone)
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
				case <-tokens:
					out <- item
				}
			}
		}
	}()
	return out
}

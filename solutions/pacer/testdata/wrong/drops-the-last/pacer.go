// want: correctness
// Holds each item until it knows of the next one, and forgets the one in hand when in is
// closed.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		held, ok := <-in
		for ok {
			select {
			case <-ctx.Done():
				return
			case next, more := <-in:
				if !more {
					return
				}
				out <- held
				held = next
			}
			select {
			case <-ctx.Done():
				return
			case <-time.After(every):
			}
		}
	}()
	return out
}

// want: correctness
// Takes the first item before it returns the channel: whoever wants to send it afterwards never
// comes to it.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T, 1)
	first, ok := <-in
	if !ok {
		close(out)
		return out
	}
	out <- first
	go func() {
		defer close(out)
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(every):
			}
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				out <- item
			}
		}
	}()
	return out
}

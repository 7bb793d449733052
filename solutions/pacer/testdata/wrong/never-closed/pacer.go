// want: correctness
// Nobody closes the output: whoever ranges over it waits for ever.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		for item := range in {
			select {
			case <-ctx.Done():
				return
			case out <- item:
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

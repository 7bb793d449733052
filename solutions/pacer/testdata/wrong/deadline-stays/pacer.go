// want: leaks
// Each pause is a context with a timeout, and the cancel function is dropped: when the output is
// closed early, the last one is still to end.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		var free <-chan struct{}
		for {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				if free != nil {
					<-free
				}
				if ctx.Err() != nil {
					return
				}
				out <- item
				pause, _ := context.WithTimeout(ctx, every)
				free = pause.Done()
			}
		}
	}()
	return out
}

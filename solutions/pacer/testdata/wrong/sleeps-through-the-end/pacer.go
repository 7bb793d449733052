// want: timing
// The pause is a sleep, which the end of ctx cannot interrupt: the output is closed late.
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
			if ctx.Err() != nil {
				return
			}
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				out <- item
				time.Sleep(every)
			}
		}
	}()
	return out
}

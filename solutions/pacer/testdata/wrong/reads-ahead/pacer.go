// want: correctness
// One goroutine takes all that comes into a queue of its own, another one paces. When ctx
// ends, everything in the queue is lost.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	queue := make(chan T, 1000)
	go func() {
		defer close(queue)
		for {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				queue <- item
			}
		}
	}()
	out := make(chan T)
	go func() {
		defer close(out)
		for item := range queue {
			if ctx.Err() != nil {
				return
			}
			out <- item
			select {
			case <-ctx.Done():
				return
			case <-time.After(every):
			}
		}
	}()
	return out
}

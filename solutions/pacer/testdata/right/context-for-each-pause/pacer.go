// Approach: each pause is a context with a timeout, derived from ctx. It is made when an
// item comes out, and waited for before the next one is taken.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go send(ctx, in, out, every)
	return out
}

func send[T any](ctx context.Context, in <-chan T, out chan<- T, every time.Duration) {
	defer close(out)
	for item := range items(ctx, in) {
		pause, cancel := context.WithTimeout(ctx, every)
		out <- item
		<-pause.Done()
		cancel()
		if ctx.Err() != nil {
			return
		}
	}
}

// items are those of in, until ctx ends.
func items[T any](ctx context.Context, in <-chan T) func(yield func(T) bool) {
	return func(yield func(T) bool) {
		for {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok || !yield(item) {
					return
				}
			}
		}
	}
}

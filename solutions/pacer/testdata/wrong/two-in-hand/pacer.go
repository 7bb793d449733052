// want: correctness
// A reader and a pacer, each with an item in hand: when ctx ends, two may be lost.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	next := make(chan T)
	go func() {
		defer close(next)
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
				case next <- item:
				}
			}
		}
	}()
	out := make(chan T)
	go func() {
		defer close(out)
		var free time.Time
		for item := range next {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Until(free)):
			}
			if ctx.Err() != nil {
				return
			}
			out <- item
			free = time.Now().Add(every)
		}
	}()
	return out
}

// want: correctness
// Reads in to its end before the first item goes out.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		var items []T
		for open := true; open; {
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if open = ok; ok {
					items = append(items, item)
				}
			}
		}
		for _, item := range items {
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

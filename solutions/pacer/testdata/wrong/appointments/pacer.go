// want: correctness
// Every item has its appointment, one period after that of the item before. After a pause
// many of them lie in the past, and as many items come out at once.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	next := time.Now()
	go func() {
		defer close(out)
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
				case <-time.After(time.Until(next)):
				}
				out <- item
				next = next.Add(every)
			}
		}
	}()
	return out
}

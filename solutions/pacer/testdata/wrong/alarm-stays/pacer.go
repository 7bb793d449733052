// want: leaks
// An AfterFunc opens the door again, and nobody stops it when the output is closed.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	free := make(chan struct{}, 1)
	free <- struct{}{}
	go func() {
		defer close(out)
		for {
			select {
			case <-ctx.Done():
				return
			case <-free:
			}
			select {
			case <-ctx.Done():
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				out <- item
				time.AfterFunc(every, func() { free <- struct{}{} })
			}
		}
	}()
	return out
}

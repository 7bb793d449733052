// want: leaks
// A goroutine turns the end of ctx into the close of a channel of its own, and stays where ctx does not
// end.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	quit := make(chan struct{})
	go func() {
		<-ctx.Done()
		close(quit)
	}()
	go func() {
		defer close(out)
		for {
			select {
			case <-quit:
				return
			case item, ok := <-in:
				if !ok {
					return
				}
				out <- item
			}
			select {
			case <-quit:
				return
			case <-time.After(every):
			}
		}
	}()
	return out
}

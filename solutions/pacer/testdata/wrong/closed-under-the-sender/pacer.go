// want: correctness
// varies: leaks timing
// Closes the output when ctx ends, in another goroutine than the one that sends: its next send
// panics.
package pacer

import (
	"context"
	"sync"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	var once sync.Once
	end := func() { once.Do(func() { close(out) }) }
	stop := context.AfterFunc(ctx, end)
	go func() {
		defer stop()
		defer end()
		for {
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

// want: correctness
// Never looks at ctx: it waits for the next item whatever happens.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for item := range in {
			out <- item
			time.Sleep(every)
		}
	}()
	return out
}

// Approach: a goroutine reads and hands each value over on a channel, which it
// closes when it has done its work or ctx has ended. Sample gathers them.
package ticker

import (
	"context"
	"time"
)

func readings(ctx context.Context, every time.Duration, n int, read func() int) <-chan int {
	out := make(chan int)
	ticks := time.Tick(every)
	go func() {
		defer close(out)
		for range n {
			select {
			case <-ctx.Done():
				return
			case <-ticks:
			}
			out <- read()
		}
	}()
	return out
}

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	var values []int
	for v := range readings(ctx, every, n, read) {
		values = append(values, v)
	}
	return values
}

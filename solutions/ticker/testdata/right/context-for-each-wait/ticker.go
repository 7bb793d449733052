// Approach: each wait is a context with a deadline, derived from ctx; which of the two
// has ended tells what has happened. A missed multiple is made up for at once.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	start := time.Now()
	last := time.Duration(0) // the number of the multiple that was read last
	values := make([]int, n)
	for i := range values {
		waitUntil(ctx, start.Add((last+1)*every))
		if ctx.Err() != nil {
			return values[:i]
		}
		last = max(last+1, time.Since(start)/every)
		values[i] = read()
	}
	return values
}

func waitUntil(ctx context.Context, then time.Time) {
	wait, cancel := context.WithDeadline(ctx, then)
	defer cancel()
	<-wait.Done()
}

// want: leaks
// A goroutine ranges over the ticks. Stop does not close the channel, so it waits for
// the next tick for ever.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	due := make(chan struct{}, 1)
	go func() {
		for range t.C {
			select {
			case due <- struct{}{}:
			default:
			}
		}
	}()
	var values []int
	for len(values) < n {
		select {
		case <-ctx.Done():
			return values
		case <-due:
			values = append(values, read())
		}
	}
	return values
}

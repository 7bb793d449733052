// want: timing
// It counts its values only when the next tick has come, and so returns a period
// late.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	var values []int
	for {
		select {
		case <-ctx.Done():
			return values
		case <-t.C:
			if len(values) == n {
				return values
			}
			values = append(values, read())
		}
	}
}

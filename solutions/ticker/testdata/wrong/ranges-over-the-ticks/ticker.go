// want: timing
// It asks for the end of ctx only when a tick has come, and hears of it late.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	var values []int
	for range t.C {
		if ctx.Err() != nil {
			break
		}
		values = append(values, read())
		if len(values) == n {
			break
		}
	}
	return values
}

// want: timing
// It waits for a whole period after each reading: what the readings take is added, and
// it drifts.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	var values []int
	for len(values) < n {
		select {
		case <-ctx.Done():
			return values
		case <-time.After(every):
			values = append(values, read())
		}
	}
	return values
}

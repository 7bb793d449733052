// Approach: no ticker. After each reading it reckons the next multiple that is still
// to come, and waits for it: nothing makes up for what was missed.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	start := time.Now()
	var values []int
	for len(values) < n {
		passed := time.Since(start) / every
		next := start.Add((passed + 1) * every)
		select {
		case <-time.After(time.Until(next)):
			values = append(values, read())
		case <-ctx.Done():
			return values
		}
	}
	return values
}

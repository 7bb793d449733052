// want: correctness
// It sleeps until the next moment in its list. After a slow reading several of them lie
// in the past, and it makes up for each.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	due := time.Now()
	var values []int
	for len(values) < n {
		due = due.Add(every)
		select {
		case <-ctx.Done():
			return values
		case <-time.After(time.Until(due)):
			values = append(values, read())
		}
	}
	return values
}

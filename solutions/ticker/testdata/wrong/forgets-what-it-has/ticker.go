// want: correctness
// When ctx ends, it throws away the readings that it has.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	var values []int
	for len(values) < n {
		select {
		case <-ctx.Done():
			return nil
		case <-t.C:
			values = append(values, read())
		}
	}
	return values
}

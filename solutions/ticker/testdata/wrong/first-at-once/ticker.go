// want: correctness
// The first reading is made at the call and not at the first multiple.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	values := []int{read()}
	for len(values) < n {
		select {
		case <-ctx.Done():
			return values
		case <-t.C:
			values = append(values, read())
		}
	}
	return values
}

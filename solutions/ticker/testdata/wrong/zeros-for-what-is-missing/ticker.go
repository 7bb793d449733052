// want: correctness
// The result always has n values: for readings that were never made there are zeros.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	values := make([]int, n)
	for i := range n {
		select {
		case <-ctx.Done():
			return values
		case <-t.C:
			values[i] = read()
		}
	}
	return values
}

// want: correctness
// It allows itself n periods and a little more: where a reading is slow, the last ones
// are not made.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	ctx, cancel := context.WithTimeout(ctx, time.Duration(n)*every+every/2)
	defer cancel()
	t := time.NewTicker(every)
	defer t.Stop()
	var values []int
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

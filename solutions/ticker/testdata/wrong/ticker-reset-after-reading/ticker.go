// want: timing
// It sets the ticker anew when a reading has been slow, and from then on the readings
// are beside the multiples.
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
			return values
		case <-t.C:
			began := time.Now()
			values = append(values, read())
			if time.Since(began) > every {
				t.Reset(every)
			}
		}
	}
	return values
}

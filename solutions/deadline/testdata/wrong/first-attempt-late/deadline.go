// want: correctness
// The first attempt is made only after the first tick.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return attempts, ctx.Err()
		case <-ticker.C:
			attempts++
			if ready() {
				return attempts, nil
			}
		}
	}
}

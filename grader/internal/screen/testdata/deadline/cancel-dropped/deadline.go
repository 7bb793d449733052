// want: leaks
// The cancel function is thrown away: after a success the context and its timer
// live on until the deadline.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, _ = context.WithTimeout(ctx, timeout)
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		attempts++
		if ready() {
			return attempts, nil
		}
		select {
		case <-ctx.Done():
			return attempts, ctx.Err()
		case <-ticker.C:
		}
	}
}

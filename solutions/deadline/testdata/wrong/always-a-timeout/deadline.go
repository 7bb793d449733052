// want: correctness
// Whatever the end was, it reports a timeout, also where somebody has cancelled ctx.
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
		attempts++
		if ready() {
			return attempts, nil
		}
		select {
		case <-ctx.Done():
			return attempts, context.DeadlineExceeded
		case <-ticker.C:
		}
	}
}

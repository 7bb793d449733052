// Approach: no context of its own. One timer for the whole call, one that is set
// anew for each attempt, and ctx beside them.
package deadline

import (
	"context"
	"fmt"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	limit := time.NewTimer(timeout)
	defer limit.Stop()
	if attempts++; ready() {
		return attempts, nil
	}
	next := time.NewTimer(every)
	for {
		select {
		case <-ctx.Done():
			return attempts, fmt.Errorf("poll: %w", ctx.Err())
		case <-limit.C:
			return attempts, fmt.Errorf("poll: %w after %d attempts", context.DeadlineExceeded, attempts)
		case <-next.C:
			attempts++
			if ready() {
				return attempts, nil
			}
			next.Reset(every)
		}
	}
}

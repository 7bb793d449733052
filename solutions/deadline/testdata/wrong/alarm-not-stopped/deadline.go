// want: leaks
// The AfterFunc for the limit is not stopped after a success: it still fires when the
// limit is over, however long that takes.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	limit := make(chan struct{})
	time.AfterFunc(timeout, func() { close(limit) })
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
		case <-limit:
			return attempts, context.DeadlineExceeded
		case <-ticker.C:
		}
	}
}

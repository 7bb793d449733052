// want: correctness
// It keeps the cancellation of ctx and loses its deadline: only "cancelled" counts as
// an end of ctx, and the later deadline takes the place of the earlier one.
package deadline

import (
	"context"
	"errors"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	limit := time.After(timeout)
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		attempts++
		if ready() {
			return attempts, nil
		}
		if errors.Is(ctx.Err(), context.Canceled) {
			return attempts, ctx.Err()
		}
		select {
		case <-limit:
			return attempts, context.DeadlineExceeded
		case <-ticker.C:
		}
	}
}

// Package deadline asks again and again, but not for ever.
package deadline

import (
	"context"
	"time"
)

// Poll leaves it to the derived context to know which end is the earlier one, its
// own or that of ctx, and so also which error is the right one.
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
			return attempts, ctx.Err() // a break would leave only the select
		case <-ticker.C:
		}
	}
}

// want: correctness
// The attempt that says true is not counted.
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
	for !ready() {
		attempts++
		select {
		case <-ctx.Done():
			return attempts, ctx.Err()
		case <-ticker.C:
		}
	}
	return attempts, nil
}

// want: correctness
// It makes up an error of its own, and the caller asks in vain whether it is
// context.DeadlineExceeded.
package deadline

import (
	"context"
	"fmt"
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
			return attempts, fmt.Errorf("not ready: %v", ctx.Err())
		case <-ticker.C:
		}
	}
}

// want: correctness
// The break leaves the select and not the loop: from the limit on the loop spins,
// because the Done channel of an ended context can always be received from.
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

	attempts = 1
	if ready() {
		return attempts, nil
	}
	for {
		select {
		case <-ctx.Done():
			err = ctx.Err()
			break
		case <-ticker.C:
			attempts++
			if ready() {
				return attempts, nil
			}
		}
	}
	return attempts, err
}

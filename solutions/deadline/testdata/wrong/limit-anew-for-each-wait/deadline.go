// want: correctness
// The limit begins anew with each round of the loop, so that it never passes as long
// as attempts come more often.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	for {
		attempts++
		if ready() {
			return attempts, nil
		}
		select {
		case <-ctx.Done():
			return attempts, ctx.Err()
		case <-time.After(timeout):
			return attempts, context.DeadlineExceeded
		case <-time.After(every):
		}
	}
}

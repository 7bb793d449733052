// want: timing
// Between two attempts it sleeps, and nothing can wake it: it hears of the end only
// when the next attempt would be due.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	for {
		attempts++
		if ready() {
			return attempts, nil
		}
		time.Sleep(every)
		if ctx.Err() != nil {
			return attempts, ctx.Err()
		}
	}
}

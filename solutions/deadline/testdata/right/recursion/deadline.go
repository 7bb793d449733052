// Approach: a function that makes one attempt, waits, and calls itself for the rest.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, done := context.WithTimeout(ctx, timeout)
	defer done()
	return poll(ctx, time.Now(), every, 1, ready)
}

// poll makes attempt number n, which is due now.
func poll(ctx context.Context, due time.Time, every time.Duration, n int, ready func() bool) (int, error) {
	if ready() {
		return n, nil
	}
	due = due.Add(every)
	if err := sleep(ctx, time.Until(due)); err != nil {
		return n, err
	}
	return poll(ctx, due, every, n+1, ready)
}

// sleep is time.Sleep that ctx can end.
func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

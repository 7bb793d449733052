// Approach: package-level helpers and a loop over the attempts' times, each of which
// is reckoned from the beginning; before the limit the wait is cut short.
package deadline

import (
	"context"
	"time"
)

// pause waits until then, or until ctx ends. It says whether ctx goes on.
func pause(ctx context.Context, then time.Time) bool {
	alarm := time.NewTimer(time.Until(then))
	defer func() {
		if !alarm.Stop() { // the old idiom, with a default that keeps it from hanging
			select {
			case <-alarm.C:
			default:
			}
		}
	}()
	select {
	case <-alarm.C:
		return true
	case <-ctx.Done():
		return false
	}
}

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	start := time.Now()
	end := start.Add(timeout)
	for at := start; at.Before(end); at = at.Add(every) {
		if !pause(ctx, at) {
			return attempts, ctx.Err()
		}
		attempts++
		if ready() {
			return attempts, nil
		}
		if err := ctx.Err(); err != nil {
			return attempts, err
		}
	}
	if !pause(ctx, end) {
		return attempts, ctx.Err()
	}
	return attempts, context.DeadlineExceeded
}

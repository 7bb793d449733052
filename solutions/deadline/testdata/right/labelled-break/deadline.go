// Approach: a beginner's long way: time.Tick, a flag, and a label, so that break
// leaves the loop and not only the select.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	var isReady bool
	var ourError error
	tick := time.Tick(every)
	timeIsUp := time.After(timeout)

	attempts = 1
	isReady = ready()

loop:
	for isReady == false {
		select {
		case <-timeIsUp:
			ourError = context.DeadlineExceeded
			break loop
		case <-ctx.Done():
			ourError = ctx.Err()
			break loop
		case <-tick:
			attempts = attempts + 1
			isReady = ready()
			if isReady {
				break loop
			}
		}
	}

	if isReady {
		return attempts, nil
	} else {
		return attempts, ourError
	}
}

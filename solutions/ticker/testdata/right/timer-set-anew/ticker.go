// Approach: a beginner's long way: one timer that is set anew before each reading, and
// a loop that pushes the next moment on until it lies in the future.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	result := []int{}
	now := time.Now()
	due := now.Add(every)
	timer := time.NewTimer(every)

	for i := 0; i < n; i++ {
		var ctxEnded bool
		select {
		case <-timer.C:
			ctxEnded = false
		case <-ctx.Done():
			ctxEnded = true
		}
		if ctxEnded == true {
			timer.Stop()
			return result
		}

		value := read()
		result = append(result, value)

		now = time.Now()
		for due.After(now) == false {
			due = due.Add(every)
		}
		timer.Reset(due.Sub(now))
	}

	if !timer.Stop() {
		select {
		case <-timer.C:
		default:
		}
	}
	return result
}

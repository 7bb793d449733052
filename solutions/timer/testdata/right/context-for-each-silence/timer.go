// Approach: each silence is a context with a deadline, which is cancelled at the
// next beat.
package timer

import (
	"context"
	"time"
)

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	for next(beats, idle) {
	}
	return time.Since(start)
}

// next says whether another beat comes before idle has passed.
func next(beats <-chan struct{}, idle time.Duration) bool {
	ctx, cancel := context.WithTimeout(context.Background(), idle)
	defer cancel()
	select {
	case _, ok := <-beats:
		return ok
	case <-ctx.Done():
		return false
	}
}

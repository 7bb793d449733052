// Approach: a function to range over yields the moments at which to look, and ends when
// the context does; the loop over it knows nothing of time.
package deadline

import (
	"context"
	"iter"
	"time"
)

// Poll walks over the moments at which somebody has to look. When the moments come to
// an end before it was ready, the context has ended.
func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	for attempts = range moments(ctx, every) {
		if ready() {
			return attempts, nil
		}
	}
	return attempts, ctx.Err()
}

// moments yields 1 at once, 2 after every, 3 after 2×every… until ctx ends.
func moments(ctx context.Context, every time.Duration) iter.Seq[int] {
	return func(yield func(int) bool) {
		begin := time.Now()
		for n := 1; yield(n); n++ {
			due := begin.Add(time.Duration(n) * every)
			select {
			case <-time.After(time.Until(due)):
			case <-ctx.Done():
				return
			}
		}
	}
}

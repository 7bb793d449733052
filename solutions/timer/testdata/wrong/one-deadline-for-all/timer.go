// want: correctness
// It measures the total and not the silence: the deadline is made once, in front of
// the loop.
package timer

import (
	"context"
	"time"
)

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), idle)
	defer cancel()
	for {
		select {
		case _, ok := <-beats:
			if !ok {
				return time.Since(start)
			}
		case <-ctx.Done():
			return time.Since(start)
		}
	}
}

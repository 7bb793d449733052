// want: races
// may: correctness
// A goroutine gathers the values, and when ctx ends, Sample returns them without a
// word to it.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	var values []int
	done := make(chan struct{})
	go func() {
		defer close(done)
		t := time.NewTicker(every)
		defer t.Stop()
		for len(values) < n {
			select {
			case <-ctx.Done():
				return
			case <-t.C:
				values = append(values, read())
			}
		}
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	return values
}

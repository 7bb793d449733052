// want: correctness
// A goroutine puts the ticks into a long queue, so that none is lost: after a slow
// reading they are all there.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ticks := make(chan time.Time, 1000)
	t := time.NewTicker(every)
	defer t.Stop()
	go func() {
		for {
			select {
			case tick := <-t.C:
				ticks <- tick
			case <-ctx.Done():
				return
			}
		}
	}()
	var values []int
	for len(values) < n {
		select {
		case <-ctx.Done():
			return values
		case <-ticks:
			values = append(values, read())
		}
	}
	return values
}

// want: leaks
// A goroutine passes the ticks on. Nobody tells it that Poll has returned: it waits
// for ever until somebody takes the next one.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	ticks := make(chan time.Time)
	go func() {
		for {
			time.Sleep(every)
			ticks <- time.Now()
		}
	}()
	for {
		attempts++
		if ready() {
			return attempts, nil
		}
		select {
		case <-ctx.Done():
			return attempts, ctx.Err()
		case <-ticks:
		}
	}
}

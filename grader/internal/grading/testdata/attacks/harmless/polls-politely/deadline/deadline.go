// want: passed
//
// Goes round and round, and gives way each time.
package deadline

import (
	"context"
	"runtime"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		attempts++
		if ready() {
			return attempts, nil
		}
		for range 1000 {
			runtime.Gosched()
		}
		select {
		case <-ctx.Done():
			return attempts, ctx.Err()
		case <-ticker.C:
		}
	}
}

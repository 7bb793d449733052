// want: races
// may: correctness
// A goroutine makes the attempts and counts them, and Poll reads the count when the
// time is up: nothing orders the one after the other.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	found := make(chan struct{})
	go func() {
		ticker := time.NewTicker(every)
		defer ticker.Stop()
		for {
			attempts++
			if ready() {
				close(found)
				return
			}
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
			}
		}
	}()
	select {
	case <-found:
		return attempts, nil
	case <-ctx.Done():
		return attempts, ctx.Err()
	}
}

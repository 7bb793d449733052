// want: correctness
// Each tick starts a reading in a goroutine of its own, whether or not the one before
// has returned.
package ticker

import (
	"context"
	"sync"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	var mu sync.Mutex
	var values []int
	var wg sync.WaitGroup
	for range n {
		select {
		case <-ctx.Done():
			wg.Wait()
			return values
		case <-t.C:
			wg.Go(func() {
				v := read()
				mu.Lock()
				defer mu.Unlock()
				values = append(values, v)
			})
		}
	}
	wg.Wait()
	return values
}

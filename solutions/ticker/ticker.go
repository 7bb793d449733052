// Package ticker takes readings at a steady pace.
package ticker

import (
	"context"
	"time"
)

// Sample leaves the pace to a ticker, which goes on while a reading runs, and
// keeps one tick at most for whoever comes late.
func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	var values []int
	for len(values) < n {
		select {
		case <-ctx.Done():
			return values
		case <-t.C:
			values = append(values, read())
		}
	}
	return values
}

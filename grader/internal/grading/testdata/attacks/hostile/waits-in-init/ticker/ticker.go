// want: correctness
// kind: deadlock
// at: ticker.go:13
//
// Never comes to the first check, and uses nothing up.
package ticker

import (
	"context"
	"time"
)

func init() { <-make(chan int) }

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int { return nil }

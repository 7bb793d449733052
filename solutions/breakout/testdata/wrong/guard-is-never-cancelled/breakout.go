// want: leaks
// A time limit of an hour is meant as a safety net. Its cancel function is dropped, so after
// the close its timer runs on.
package breakout

import (
	"context"
	"time"
)

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	ctx, _ = context.WithTimeout(ctx, time.Hour)
	for {
		select {
		case <-ctx.Done():
			return sum, n
		case v, ok := <-in:
			if !ok {
				return sum, n
			}
			sum += v
			n++
		}
	}
}

// Approach: an iterator ends the stream for both reasons, so that Consume is a plain loop.
package breakout

import (
	"context"
	"iter"
)

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for v := range values(ctx, in) {
		sum += v
		n++
	}
	return sum, n
}

// values is what comes from in until in is closed or ctx ends.
func values(ctx context.Context, in <-chan int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for {
			select {
			case <-ctx.Done():
				return
			case v, ok := <-in:
				if !ok || !yield(v) {
					return
				}
			}
		}
	}
}

// want: correctness
// The zero value that a closed channel gives is counted before ok is looked at.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		select {
		case <-ctx.Done():
			return sum, n
		case v, ok := <-in:
			sum += v
			n++
			if !ok {
				return sum, n
			}
		}
	}
}

// want: correctness
// A closed channel gives zeros, but not every zero comes from a closed channel.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		select {
		case <-ctx.Done():
			return sum, n
		case v := <-in:
			if v == 0 {
				return sum, n
			}
			sum += v
			n++
		}
	}
}

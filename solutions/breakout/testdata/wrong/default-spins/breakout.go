// want: correctness
// With a default the select never waits. The loop runs round and round while there is
// nothing to receive.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
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
		default:
			// nothing yet: try again
		}
	}
}

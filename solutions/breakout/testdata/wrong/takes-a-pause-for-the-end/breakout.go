// want: correctness
// The default case leaves the loop as soon as no value is ready, though more may come.
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
			return sum, n
		}
	}
}

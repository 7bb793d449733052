// want: correctness
// When ctx ends the result is thrown away, as if nothing had come.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		select {
		case <-ctx.Done():
			return 0, 0
		case v, ok := <-in:
			if !ok {
				return sum, n
			}
			sum += v
			n++
		}
	}
}

// want: correctness
// Only the close leaves the loop. When ctx has ended the break leaves the select, and Done
// is ready again at once, for ever.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		select {
		case <-ctx.Done():
			break
		case v, ok := <-in:
			if !ok {
				return sum, n
			}
			sum += v
			n++
		}
	}
}

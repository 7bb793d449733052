// Approach: what is ready is taken first, and only when nothing is does Consume look at ctx.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		var v int
		var ok bool
		select {
		case v, ok = <-in:
		default:
			select {
			case v, ok = <-in:
			case <-ctx.Done():
				return sum, n
			}
		}
		if !ok {
			return sum, n
		}
		sum += v
		n++
	}
}

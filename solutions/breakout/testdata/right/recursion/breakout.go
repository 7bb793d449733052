// Approach: no loop, so there is nothing to break out of. What remains is a smaller task of
// the same kind.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	select {
	case <-ctx.Done():
		return 0, 0
	case v, ok := <-in:
		if !ok {
			return 0, 0
		}
		sum, n = Consume(ctx, in)
		return sum + v, n + 1
	}
}

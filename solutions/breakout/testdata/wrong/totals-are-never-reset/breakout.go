// want: correctness
// The totals are package-level variables, so the second call goes on where the first one
// stopped.
package breakout

import "context"

var total, count int

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (int, int) {
	for {
		select {
		case <-ctx.Done():
			return total, count
		case v, ok := <-in:
			if !ok {
				return total, count
			}
			total += v
			count++
		}
	}
}

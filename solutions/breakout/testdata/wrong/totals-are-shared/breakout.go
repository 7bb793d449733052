// want: races
// The totals are package-level variables. One call at a time is fine; several at the same
// time write the same variables.
package breakout

import "context"

var total, count int

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (int, int) {
	total, count = 0, 0
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

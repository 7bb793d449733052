// want: correctness
// ctx is looked at after each value. In silence there is no next value, so nobody looks.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for v := range in {
		sum += v
		n++
		if ctx.Err() != nil {
			break
		}
	}
	return sum, n
}

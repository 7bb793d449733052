// want: correctness
// A range over the channel ends with the close only. Nobody looks at ctx.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for v := range in {
		sum += v
		n++
	}
	return sum, n
}

// want: correctness
// Only the end of ctx leaves the loop. After the close the break leaves the select, and the
// closed channel is ready again at once, for ever.
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
				break
			}
			sum += v
			n++
		}
	}
}

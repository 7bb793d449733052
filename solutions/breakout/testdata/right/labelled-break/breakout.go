// Approach: a label in front of the loop, so that break can name the loop.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
loop:
	for {
		select {
		case <-ctx.Done():
			break loop
		case v, ok := <-in:
			if !ok {
				break loop
			}
			sum += v
			n++
		}
	}
	return sum, n
}

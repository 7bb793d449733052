// want: correctness
// After the close the channel is set to nil. That ends the spinning, but not the loop: it now
// waits for ctx alone.
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
				in = nil
				continue
			}
			sum += v
			n++
		}
	}
}

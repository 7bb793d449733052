// want: correctness
// When ctx has ended it "empties" the channel, which takes until the close. That may never
// come.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		select {
		case <-ctx.Done():
			for v := range in {
				sum += v
				n++
			}
			return sum, n
		case v, ok := <-in:
			if !ok {
				return sum, n
			}
			sum += v
			n++
		}
	}
}

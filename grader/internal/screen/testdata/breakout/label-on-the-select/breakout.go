// want: correctness
// There is a label, but on the select. So the break with its name leaves the select, as a
// plain one would.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
	loop:
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
}

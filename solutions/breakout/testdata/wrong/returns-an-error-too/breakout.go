// want: does-not-compile
// A third result tells why Consume returned. That is another function than the one that the
// task asks for.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int, err error) {
	for {
		select {
		case <-ctx.Done():
			return sum, n, ctx.Err()
		case v, ok := <-in:
			if !ok {
				return sum, n, nil
			}
			sum += v
			n++
		}
	}
}

// Package breakout adds up a stream of numbers until it ends or is called off.
package breakout

import "context"

// Consume receives from in until in is closed or ctx ends, whichever comes first.
// It returns the sum of the values that it received, and how many there were.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		select {
		case <-ctx.Done():
			return sum, n // a break would leave only the select
		case v, ok := <-in:
			if !ok {
				return sum, n
			}
			sum += v
			n++
		}
	}
}

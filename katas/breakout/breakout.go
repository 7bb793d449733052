// Package breakout adds up a stream of numbers until it ends or is called off.
package breakout

import "context"

// Consume receives from in until in is closed or ctx ends, whichever comes first.
// It returns the sum of the values that it received, and how many there were.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	forEach(ctx, in, func(v int) {
		sum += v
		n++
	})
	return sum, n
}

// forEach calls f with every value of in, until in is closed or ctx ends.
func forEach(ctx context.Context, in <-chan int, f func(v int)) {
	for {
		select {
		case <-ctx.Done():
			break
		case v, ok := <-in:
			if !ok {
				break
			}
			f(v)
		}
	}
}

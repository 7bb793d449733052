// Approach: one helper receives one value or says why there is none, with errors that are
// package-level variables.
package breakout

import (
	"context"
	"errors"
)

var errClosed = errors.New("the input is closed")

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		v, err := receive(ctx, in)
		if err != nil {
			return sum, n
		}
		sum += v
		n++
	}
}

// receive returns the next value, or an error if there is none.
func receive(ctx context.Context, in <-chan int) (int, error) {
	select {
	case v, ok := <-in:
		if !ok {
			return 0, errClosed
		}
		return v, nil
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

//go:build ignore

package breakout

import "context"

func consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
		select {
		case <-ctx.Done():
			return sum, n
		case v, ok := <-in:
			if !ok {
				return sum, n
			}
			sum, n = sum+v, n+1
		}
	}
}

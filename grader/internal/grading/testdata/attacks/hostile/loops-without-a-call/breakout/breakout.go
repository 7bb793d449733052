// want: correctness
// kind: busy-wait
// at: breakout.go:11
//
// A loop in which nothing could interrupt it but the system.
package breakout

import "context"

func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for {
	}
}

// want: refused
// kind: refused
// at: breakout.go:11
//
// A loop variable may be another package's.
package breakout

import "context"

func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	for _, context.Canceled = range []error{nil} {
	}
	return 0, 0
}

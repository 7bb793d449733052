// want: refused
// kind: refused
// at: breakout.go:10
//
// The body lies in an assembler file, which is not taken.
package breakout

import "context"

func Consume(ctx context.Context, in <-chan int) (sum, n int)

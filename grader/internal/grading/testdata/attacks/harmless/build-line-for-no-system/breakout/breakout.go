// want: passed
//
// Constraints that hold nowhere have no effect either: all of a folder's files are judged.
package breakout

import "context"

func Consume(ctx context.Context, in <-chan int) (sum, n int) { return consume(ctx, in) }

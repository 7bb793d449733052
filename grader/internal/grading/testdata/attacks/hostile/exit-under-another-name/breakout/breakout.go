// want: refused
// kind: refused
// at: breakout.go:10
//
// Calls os.Exit under the name of a package that is allowed.
package breakout

import (
	"context"
	fmt "os"
)

func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	fmt.Exit(0)
	return 0, 0
}

// want: correctness
// kind: panic
// at: breakout.go:12
//
// A directive would bring back the panic that recover does not see.
//
//go:debug panicnil=1
package breakout

import "context"

func Consume(ctx context.Context, in <-chan int) (sum, n int) { panic(nil) }

// want: correctness
// kind: busy-wait
// at: breakout.go:13
//
// The panic's value is asked for its words, and never ends to say them.
package breakout

import "context"

type endless struct{}

func (endless) Error() string {
	for {
	}
}

func Consume(ctx context.Context, in <-chan int) (sum, n int) { panic(endless{}) }

// want: passed
//
// Beside the answer lie a test of its own, a module file, an assembler file, notes, a draft and a folder.
package breakout

import "context"

func Consume(ctx context.Context, in <-chan int) (sum, n int) {
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

// Approach: the older style with a quit channel. The context closes it, and Consume calls
// that off when it is no longer needed.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	quit := make(chan struct{})
	stop := context.AfterFunc(ctx, func() { close(quit) })
	defer stop()
	for {
		select {
		case <-quit:
			return
		case v, ok := <-in:
			if !ok {
				return
			}
			sum, n = sum+v, n+1
		}
	}
}

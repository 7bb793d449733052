// want: races
// The goroutine that adds stops when ctx ends, but Consume does not wait until it has: it
// reads the totals when ctx ends, too.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-ctx.Done():
				return
			case v, ok := <-in:
				if !ok {
					return
				}
				sum += v
				n++
			}
		}
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	return sum, n
}

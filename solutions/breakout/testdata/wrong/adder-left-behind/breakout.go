// want: leaks races
// The goroutine that adds is not stopped when ctx ends. Consume returns the totals while it
// may still be writing them.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for v := range in {
			sum += v
			n++
		}
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	return sum, n
}

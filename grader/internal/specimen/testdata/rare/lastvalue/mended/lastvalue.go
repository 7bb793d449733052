// Package lastvalue counts until its context ends.
//
// Family: blocking, channel with context.
// Mended: the counter sends or sees the context's end, whichever comes first.
package lastvalue

import "context"

// Count sends 1, 2, 3, … until ctx ends.
func Count(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := 1; ctx.Err() == nil; n++ {
			select {
			case out <- n:
			case <-ctx.Done():
			}
		}
	}()
	return out
}

// First calls use for the first n numbers.
func First(ctx context.Context, n int, use func(int)) {
	ctx, cancel := context.WithCancel(ctx)
	numbers := Count(ctx)
	for range n - 1 {
		use(<-numbers)
	}
	last := <-numbers
	cancel()
	use(last)
}

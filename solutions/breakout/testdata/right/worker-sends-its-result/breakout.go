// Approach: a goroutine does the work and sends the result when it has finished. It
// knows both reasons to stop, so it always does.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	type result struct{ sum, n int }
	results := make(chan result)
	go func() {
		var r result
		defer func() { results <- r }()
		for {
			select {
			case <-ctx.Done():
				return
			case v, ok := <-in:
				if !ok {
					return
				}
				r.sum += v
				r.n++
			}
		}
	}()
	r := <-results
	return r.sum, r.n
}

// want: leaks
// A goroutine passes the values on. Nobody tells it that ctx has ended, so it waits for the
// next value, or for somebody who takes it, for ever.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	values := make(chan int)
	go func() {
		defer close(values)
		for v := range in {
			values <- v
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return sum, n
		case v, ok := <-values:
			if !ok {
				return sum, n
			}
			sum += v
			n++
		}
	}
}

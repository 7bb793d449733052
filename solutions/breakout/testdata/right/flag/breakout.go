// Approach: a beginner's long way round. A flag keeps the loop going, and there is no break
// at all.
package breakout

import "context"

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	finished := false
	for finished == false {
		select {
		case value, open := <-in:
			if open == true {
				sum = sum + value
				n = n + 1
			} else {
				finished = true
			}
		case <-ctx.Done():
			finished = true
		}
	}
	return sum, n
}

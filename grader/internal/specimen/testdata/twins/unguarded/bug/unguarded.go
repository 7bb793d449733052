// Package unguarded counts without a lock, between operations that order nothing.
package unguarded

import "sync"

// Count adds one n times over, in n goroutines.
func Count(n int) int {
	sum := 0
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			own := make(chan int, 1)
			own <- 1
			sum += <-own
			own <- 1
		})
	}
	wg.Wait()
	return sum
}

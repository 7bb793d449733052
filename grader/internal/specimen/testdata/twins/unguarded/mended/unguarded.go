// Package unguarded counts with a lock.
package unguarded

import "sync"

// Count adds one n times over, in n goroutines.
func Count(n int) int {
	sum := 0
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			own := make(chan int, 1)
			own <- 1
			mu.Lock()
			sum += <-own
			mu.Unlock()
			own <- 1
		})
	}
	wg.Wait()
	return sum
}

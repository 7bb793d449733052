// Package lateid gives each of its workers a number.
//
// Family: non-blocking, anonymous function.
// Mended: each function captures a number of its own.
package lateid

import (
	"sync"
	"sync/atomic"
)

// Numbers starts n workers, one after another, and returns the numbers that they
// got, in the order of their start: 1, 2, 3, …
func Numbers(n int) []int {
	numbers := make([]int, n)
	var (
		workers sync.WaitGroup
		last    atomic.Int64
	)
	for i := range n {
		started := make(chan struct{})
		number := last.Add(1)
		workers.Go(func() {
			started <- struct{}{}
			numbers[i] = int(number)
		})
		<-started
	}
	workers.Wait()
	return numbers
}

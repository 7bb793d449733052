// Package threeatatable lets everybody take the left fork first.
package threeatatable

import (
	"sync"
	"time"
)

// Dine seats n people at a round table with a fork between two neighbours each, and
// counts those who ate.
func Dine(n int) int {
	forks := make([]sync.Mutex, n)
	ate := make(chan int, n)
	var table sync.WaitGroup
	for i := range n {
		table.Go(func() {
			left, right := &forks[i], &forks[(i+1)%n]
			left.Lock()
			time.Sleep(time.Millisecond)
			right.Lock() // want: deadlock correctness
			ate <- i
			right.Unlock()
			left.Unlock()
		})
	}
	table.Wait()
	return len(ate)
}

// Package threeatatable lets everybody take the fork with the lower number first.
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
			low, high := min(i, (i+1)%n), max(i, (i+1)%n)
			forks[low].Lock()
			time.Sleep(time.Millisecond)
			forks[high].Lock()
			ate <- i
			forks[high].Unlock()
			forks[low].Unlock()
		})
	}
	table.Wait()
	return len(ate)
}

// Package crowdgivesway seats one after another.
package crowdgivesway

import (
	"sync"
	"sync/atomic"
)

// Seat seats n people and counts those who sit.
func Seat(n int) int {
	var wanting, sitting atomic.Int32
	var mu sync.Mutex
	var all sync.WaitGroup
	wanting.Store(int32(n))
	for range n {
		all.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			wanting.Add(-1)
			sitting.Add(1)
		})
	}
	all.Wait()
	return int(sitting.Load())
}

// Package crowdgivesway lets a hundred goroutines take a seat only when nobody else
// wants one.
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
			for { // want: busy-wait correctness
				mu.Lock()
				if wanting.Load() == 1 {
					wanting.Add(-1)
					sitting.Add(1)
					mu.Unlock()
					return
				}
				mu.Unlock()
			}
		})
	}
	all.Wait()
	return int(sitting.Load())
}

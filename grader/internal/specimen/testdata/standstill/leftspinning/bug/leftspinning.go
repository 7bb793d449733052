// Package leftspinning leaves a goroutine that shows progress, without a pause.
package leftspinning

import "sync/atomic"

// Count counts to n.
func Count(n int) int {
	var at atomic.Int32
	var shown atomic.Int32
	go func() {
		for { // want: leak leaks
			shown.Store(at.Load())
		}
	}()
	for range n {
		at.Add(1)
	}
	return int(at.Load())
}

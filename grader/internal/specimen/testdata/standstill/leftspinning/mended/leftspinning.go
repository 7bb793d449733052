// Package leftspinning shows its progress while it goes on.
package leftspinning

import "sync/atomic"

// Count counts to n.
func Count(n int) int {
	var at atomic.Int32
	var shown atomic.Int32
	for range n {
		at.Add(1)
		shown.Store(at.Load())
	}
	return int(at.Load())
}

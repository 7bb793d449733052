// Package nobubblespin waits for as many as there are, and is called outside of every
// bubble.
package nobubblespin

import (
	"runtime"
	"sync/atomic"
)

// Count starts n goroutines and counts them.
func Count(n int) int {
	var came atomic.Int32
	done := make(chan bool)
	for range n {
		go func() { came.Add(1) }()
	}
	go func() {
		for came.Load() < int32(n) {
			runtime.Gosched()
		}
		close(done)
	}()
	<-done
	return int(came.Load())
}

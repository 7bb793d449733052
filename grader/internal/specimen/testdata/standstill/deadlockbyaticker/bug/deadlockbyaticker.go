// Package deadlockbyaticker waits for ever, while a ticker goes on beside it.
package deadlockbyaticker

import (
	"sync/atomic"
	"time"
)

// Run does n jobs and counts them; each takes a second.
func Run(n int) int {
	var dots atomic.Int32
	go func() {
		for range time.Tick(time.Millisecond) { // want: hang correctness
			dots.Add(1)
		}
	}()
	done := make(chan bool)
	for range n {
		go func() { time.Sleep(time.Second) }()
	}
	count := 0
	for range n {
		<-done
		count++
	}
	return count
}

// Package deadlockbyaticker is told when a job is done, and stops its ticker.
package deadlockbyaticker

import (
	"sync/atomic"
	"time"
)

// Run does n jobs and counts them; each takes a second.
func Run(n int) int {
	var dots atomic.Int32
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		ticks := time.NewTicker(time.Millisecond)
		defer ticks.Stop()
		for {
			select {
			case <-ticks.C:
				dots.Add(1)
			case <-stop:
				return
			}
		}
	}()
	done := make(chan bool)
	for range n {
		go func() {
			time.Sleep(time.Second)
			done <- true
		}()
	}
	count := 0
	for range n {
		<-done
		count++
	}
	return count
}

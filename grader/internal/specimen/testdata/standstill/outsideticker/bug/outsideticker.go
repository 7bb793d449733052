// Package outsideticker waits for a channel that was made outside of the bubble: time
// in the bubble stands still, and its ticker never ticks.
package outsideticker

import "time"

// Wait waits until it is stopped, by either channel.
func Wait(stop, orStop <-chan struct{}) bool {
	beat := time.NewTicker(time.Second)
	defer beat.Stop()
	go func() {
		for range beat.C {
		}
	}()
	<-stop // want: deadlock correctness
	return true
}

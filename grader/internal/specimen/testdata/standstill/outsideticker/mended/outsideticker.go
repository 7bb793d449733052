// Package outsideticker waits for the channel of the bubble.
package outsideticker

// Wait waits until it is stopped, by either channel.
func Wait(stop, orStop <-chan struct{}) bool {
	<-orStop
	return true
}

// Package outsidechannel waits for a channel that was made outside of the bubble, and
// forgets the other.
package outsidechannel

// Wait waits until it is stopped, by either channel.
func Wait(stop, orStop <-chan struct{}) bool {
	<-stop // want: deadlock correctness
	return true
}

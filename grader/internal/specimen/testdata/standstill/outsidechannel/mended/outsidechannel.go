// Package outsidechannel waits for both channels.
package outsidechannel

// Wait waits until it is stopped, by either channel.
func Wait(stop, orStop <-chan struct{}) bool {
	select {
	case <-stop:
	case <-orStop:
	}
	return true
}

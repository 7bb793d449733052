// Package timer tells when a source of beats has died.
package timer

import "time"

// Watch keeps a single timer for the silence. Resetting it is all that a beat does:
// after a Reset no old value is left to be received.
func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	silence := time.NewTimer(idle)
	defer silence.Stop()
	for {
		select {
		case _, ok := <-beats:
			if !ok { // from now on every receive would succeed at once
				return time.Since(start)
			}
			silence.Reset(idle)
		case <-silence.C:
			return time.Since(start)
		}
	}
}

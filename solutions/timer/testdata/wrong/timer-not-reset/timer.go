// want: correctness
// A beat is received and changes nothing: the timer still runs from the call on.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	silence := time.NewTimer(idle)
	defer silence.Stop()
	for {
		select {
		case _, ok := <-beats:
			if !ok {
				return time.Since(start)
			}
		case <-silence.C:
			return time.Since(start)
		}
	}
}

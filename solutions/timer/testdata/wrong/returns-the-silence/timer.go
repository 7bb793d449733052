// want: correctness
// The start moves with each beat, so that only the last silence is returned.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	for {
		select {
		case _, ok := <-beats:
			if !ok {
				return time.Since(start)
			}
			start = time.Now()
		case <-time.After(idle):
			return time.Since(start)
		}
	}
}

// want: correctness
// The close ends the beats but not the watch: it waits for the silence after them.
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
				beats = nil
				continue
			}
			silence.Reset(idle)
		case <-silence.C:
			return time.Since(start)
		}
	}
}

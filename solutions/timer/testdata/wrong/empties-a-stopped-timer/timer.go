// want: correctness
// After Stop it waits for the value of a timer that will never send one.
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
			silence.Stop()
			<-silence.C
			silence.Reset(idle)
		case <-silence.C:
			return time.Since(start)
		}
	}
}

// want: correctness
// The old idiom at the end: the timer has fired and its value has been received, so
// Stop says false, and the second receive waits for ever.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	silence := time.NewTimer(idle)
	defer func() {
		if !silence.Stop() {
			<-silence.C
		}
	}()
	for {
		select {
		case _, ok := <-beats:
			if !ok {
				return time.Since(start)
			}
			silence.Reset(idle)
		case <-silence.C:
			return time.Since(start)
		}
	}
}

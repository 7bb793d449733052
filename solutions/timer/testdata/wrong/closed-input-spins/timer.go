// want: correctness
// It takes the close for beats without end: the loop spins, and the silence never
// comes.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	silence := time.NewTimer(idle)
	defer silence.Stop()
	for {
		select {
		case <-beats:
			silence.Reset(idle)
		case <-silence.C:
			return time.Since(start)
		}
	}
}

// want: correctness
// The watch begins with the first beat: for a source that never beats it waits for
// ever.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	if _, ok := <-beats; !ok {
		return time.Since(start)
	}
	silence := time.NewTimer(idle)
	defer silence.Stop()
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

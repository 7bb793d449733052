// want: correctness
// It sleeps for the whole idle time and then asks whether there was a beat, so that
// the silence does not count from the beat.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	for {
		time.Sleep(idle)
		select {
		case _, ok := <-beats:
			if !ok {
				return time.Since(start)
			}
		default:
			return time.Since(start)
		}
	}
}

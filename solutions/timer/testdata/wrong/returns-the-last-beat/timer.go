// want: correctness
// It returns when the last beat came, and leaves out the silence after it.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	last := start
	for {
		select {
		case _, ok := <-beats:
			last = time.Now()
			if !ok {
				return last.Sub(start)
			}
		case <-time.After(idle):
			return last.Sub(start)
		}
	}
}

// want: leaks
// When the channel is closed, the AfterFunc for the silence is not stopped: it still
// fires, however long after.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	dead := make(chan struct{}, 1)
	alarm := time.AfterFunc(idle, func() { dead <- struct{}{} })
	for {
		select {
		case _, ok := <-beats:
			if !ok {
				return time.Since(start)
			}
			alarm.Reset(idle)
		case <-dead:
			return time.Since(start)
		}
	}
}

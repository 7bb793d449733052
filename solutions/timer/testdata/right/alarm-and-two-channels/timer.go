// Approach: an AfterFunc closes a channel when the silence is over; a beat pushes it
// into the future. An alarm that has gone off already cannot be pushed: then it is over.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	dead := make(chan struct{})
	alarm := time.AfterFunc(idle, func() { close(dead) })
	defer alarm.Stop()
	for {
		select {
		case <-dead:
			return time.Since(start)
		case _, ok := <-beats:
			if !ok {
				return time.Since(start)
			}
			if !alarm.Stop() {
				<-dead
				return time.Since(start)
			}
			alarm.Reset(idle)
		}
	}
}

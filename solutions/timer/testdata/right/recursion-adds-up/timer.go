// Approach: the life of a source is the time to its next beat and the life after
// that: a function that calls itself, and a timer that they all share.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	silence := time.NewTimer(0)
	defer silence.Stop()
	return rest(beats, idle, silence)
}

func rest(beats <-chan struct{}, idle time.Duration, silence *time.Timer) time.Duration {
	from := time.Now()
	silence.Reset(idle)
	select {
	case <-silence.C:
		return time.Since(from)
	case _, ok := <-beats:
		until := time.Since(from)
		if !ok {
			return until
		}
		return until + rest(beats, idle, silence)
	}
}

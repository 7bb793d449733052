// want: leaks
// A goroutine ranges over the beats, which ends only when they are closed: a source
// that falls silent keeps it for ever.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	beat := make(chan struct{})
	closed := make(chan struct{})
	go func() {
		for range beats {
			beat <- struct{}{}
		}
		close(closed)
	}()
	silence := time.NewTimer(idle)
	defer silence.Stop()
	for {
		select {
		case <-beat:
			silence.Reset(idle)
		case <-closed:
			return time.Since(start)
		case <-silence.C:
			return time.Since(start)
		}
	}
}

// Approach: a beat is only noted; when the time is up, the rest of the silence is waited for.
package timer

import "time"

// Watch does not touch its timer at a beat: it only notes when the beat came. When the
// timer goes off, it looks how long the silence has been, and waits for what is missing.
func Watch(beats <-chan struct{}, idle time.Duration) (lived time.Duration) {
	var (
		call = time.Now()
		last = call
		bell = time.After(idle)
	)
watching:
	for {
		select {
		case _, beat := <-beats:
			last = time.Now()
			if !beat {
				break watching
			}
		case now := <-bell:
			missing := last.Add(idle).Sub(now)
			if missing <= 0 {
				break watching
			}
			bell = time.After(missing)
		}
	}
	return time.Since(call)
}

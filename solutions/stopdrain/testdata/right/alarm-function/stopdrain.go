// Approach: time.AfterFunc closes a channel at the end of the silence; a line stops it and
// sets a new one, unless it has gone off already.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	silence := make(chan struct{})
	alarm := time.AfterFunc(quiet, func() { close(silence) })
	defer alarm.Stop()
	var lines []string
	for {
		select {
		case <-silence:
			return lines
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
			if !alarm.Stop() {
				return lines // this very instant
			}
			alarm.Reset(quiet)
		}
	}
}

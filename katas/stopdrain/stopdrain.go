// Package stopdrain collects lines until there is silence.
package stopdrain

import "time"

// Lines collects the lines that come from in, and returns them when in is closed, or
// when quiet has passed since the last line (or since the call, as long as no line
// has come).
func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	t := time.NewTimer(quiet)
	defer stop(t)
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
			stop(t)
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

// stop stops t and empties its channel.
func stop(t *time.Timer) {
	if !t.Stop() {
		<-t.C
	}
}

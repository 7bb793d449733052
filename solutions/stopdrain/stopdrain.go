// Package stopdrain collects lines until there is silence.
package stopdrain

import "time"

// Lines receives from the timer once at most, and never to empty it: since Go 1.23 no
// old value can be received after Stop or Reset.
func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	t := time.NewTimer(quiet)
	defer t.Stop()
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

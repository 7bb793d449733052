// Approach: time.After in the loop: every turn has a timer of its own, and the old one is
// forgotten.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	lines := []string{}
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
		case <-time.After(quiet):
			return lines
		}
	}
}

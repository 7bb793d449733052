// want: correctness
// The timer has gone, and the end of the silence with it: only the close ends the loop.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	for line := range in {
		lines = append(lines, line)
	}
	return lines
}

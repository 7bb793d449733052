// want: correctness
// With a default the select never waits: the first moment without a line is taken for the
// silence.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
		default:
			return lines
		}
	}
}

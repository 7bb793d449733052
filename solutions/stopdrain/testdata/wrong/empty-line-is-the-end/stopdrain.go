// want: correctness
// An empty line is taken for the close.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	t := time.NewTimer(quiet)
	defer t.Stop()
	for {
		select {
		case line := <-in:
			if line == "" {
				return lines
			}
			lines = append(lines, line)
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

// want: correctness
// One timer for everything, never set anew: it measures the whole time and not the silence.
package stopdrain

import "time"

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
		case <-t.C:
			return lines
		}
	}
}

// want: timing
// A ticker looks every quiet whether a line has come since the last tick. So the silence may
// be almost twice as long.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	ticker := time.NewTicker(quiet)
	defer ticker.Stop()
	heard := false
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
			heard = true
		case <-ticker.C:
			if !heard {
				return lines
			}
			heard = false
		}
	}
}

// want: timing
// After the close the timer is not stopped: Lines waits until it goes off, so that its
// channel is surely empty.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	t := time.NewTimer(quiet)
	for {
		select {
		case line, ok := <-in:
			if !ok {
				<-t.C
				return lines
			}
			lines = append(lines, line)
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

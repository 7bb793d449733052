// want: correctness
// After Stop the channel is emptied, whatever Stop has said. If the timer was stopped in
// time, nothing will ever be in it.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	t := time.NewTimer(quiet)
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
			t.Stop()
			<-t.C
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

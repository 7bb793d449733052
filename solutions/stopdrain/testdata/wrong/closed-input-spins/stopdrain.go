// want: correctness
// The closed channel is ready again and again: the loop turns round and round, and the clock
// stands still.
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
				continue
			}
			lines = append(lines, line)
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

// want: leaks
// Every silence is a context with a timeout, and its cancel function is dropped: after the
// close its timer still runs.
package stopdrain

import (
	"context"
	"time"
)

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	for {
		silence, _ := context.WithTimeout(context.Background(), quiet)
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
		case <-silence.Done():
			return lines
		}
	}
}

// Approach: each wait for the next line has a context with a timeout, in a helper of its own.
package stopdrain

import (
	"context"
	"time"
)

func next(in <-chan string, quiet time.Duration) (line string, ok bool) {
	ctx, cancel := context.WithTimeout(context.Background(), quiet)
	defer cancel()
	select {
	case line, ok = <-in:
		return line, ok
	case <-ctx.Done():
		return "", false
	}
}

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	for {
		line, ok := next(in, quiet)
		if !ok {
			return lines
		}
		lines = append(lines, line)
	}
}

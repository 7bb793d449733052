// Approach: the end of the silence is a point in time; the function calls itself for the
// lines that follow.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	return until(time.Now().Add(quiet), in, quiet, nil)
}

func until(end time.Time, in <-chan string, quiet time.Duration, lines []string) []string {
	timer := time.NewTimer(time.Until(end))
	defer timer.Stop()
	select {
	case line, ok := <-in:
		if ok {
			return until(time.Now().Add(quiet), in, quiet, append(lines, line))
		}
	case <-timer.C:
	}
	return lines
}

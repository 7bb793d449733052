// want: correctness
// The timer begins with the first line. If none comes, nobody ends the waiting.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	first, ok := <-in
	if !ok {
		return nil
	}
	lines := []string{first}
	t := time.NewTimer(quiet)
	defer t.Stop()
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

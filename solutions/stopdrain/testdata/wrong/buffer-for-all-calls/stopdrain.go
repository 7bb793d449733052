// want: correctness
// The lines are collected in a package variable that is used again: a later call changes
// what an earlier one has returned.
package stopdrain

import "time"

var buffer = make([]string, 0, 100)

func Lines(in <-chan string, quiet time.Duration) []string {
	lines := buffer[:0]
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

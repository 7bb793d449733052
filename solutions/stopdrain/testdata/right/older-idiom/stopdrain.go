// Approach: as one wrote it before Go 1.23: the timer is stopped and its channel emptied
// before Reset, and the emptying never waits.
package stopdrain

import "time"

func restart(t *time.Timer, d time.Duration) {
	if !t.Stop() {
		select {
		case <-t.C:
		default:
		}
	}
	t.Reset(d)
}

func Lines(in <-chan string, quiet time.Duration) (lines []string) {
	t := time.NewTimer(quiet)
	for {
		select {
		case line, ok := <-in:
			if !ok {
				t.Stop()
				return
			}
			lines = append(lines, line)
			restart(t, quiet)
		case <-t.C:
			return
		}
	}
}

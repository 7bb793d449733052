// want: correctness
// The question is turned round: the channel is emptied when Stop has stopped the timer in
// time, which is when nothing is in it.
package stopdrain

import "time"

func stop(t *time.Timer) {
	if t.Stop() {
		<-t.C
	}
}

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	t := time.NewTimer(quiet)
	defer stop(t)
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return lines
			}
			lines = append(lines, line)
			stop(t)
			t.Reset(quiet)
		case <-t.C:
			return lines
		}
	}
}

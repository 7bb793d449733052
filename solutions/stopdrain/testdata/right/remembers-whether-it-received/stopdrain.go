// Approach: a beginner's long way: a variable says whether the timer's value has been
// received, and only if not is the channel emptied after a Stop that came too late.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	timer := time.NewTimer(quiet)
	received := false
	finished := false

	for finished == false {
		select {
		case line, open := <-in:
			if open == false {
				finished = true
			} else {
				lines = append(lines, line)
				stopped := timer.Stop()
				if stopped == false && received == false {
					<-timer.C
				}
				timer = time.NewTimer(quiet)
				received = false
			}
		case <-timer.C:
			received = true
			finished = true
		}
	}

	if received == false {
		timer.Stop()
	}
	return lines
}

// want: races
// may: correctness timing
// A goroutine collects, and notes when the last line came. Lines sleeps and looks at that
// time, and at the lines, without a lock.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	var lines []string
	last := time.Now()
	closed := make(chan struct{})
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		for {
			select {
			case <-stop:
				return
			case line, ok := <-in:
				if !ok {
					close(closed)
					return
				}
				lines = append(lines, line)
				last = time.Now()
			}
		}
	}()
	for {
		select {
		case <-closed:
			return lines
		case <-time.After(quiet - time.Since(last)):
			if time.Since(last) >= quiet {
				return lines
			}
		}
	}
}

// want: correctness
// A goroutine receives the lines, and nobody stops it at the end of the silence: it takes a
// line that belongs to the next call.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for line := range in {
			lines <- line
		}
	}()
	var all []string
	t := time.NewTimer(quiet)
	defer t.Stop()
	for {
		select {
		case line, ok := <-lines:
			if !ok {
				return all
			}
			all = append(all, line)
			t.Reset(quiet)
		case <-t.C:
			return all
		}
	}
}

// Approach: a goroutine receives the lines and passes them on; it is told to stop, and
// waited for, before Lines returns.
package stopdrain

import (
	"sync"
	"time"
)

func Lines(in <-chan string, quiet time.Duration) []string {
	lines := make(chan string)
	stop := make(chan struct{})
	var reader sync.WaitGroup
	reader.Add(1)
	go func() {
		defer reader.Done()
		defer close(lines)
		for {
			select {
			case line, ok := <-in:
				if !ok {
					return
				}
				select {
				case lines <- line:
				case <-stop:
					return
				}
			case <-stop:
				return
			}
		}
	}()
	defer reader.Wait()
	defer close(stop)

	var all []string
	timer := time.NewTimer(quiet)
	for {
		select {
		case line, ok := <-lines:
			if !ok {
				return all
			}
			all = append(all, line)
			timer.Reset(quiet)
		case <-timer.C:
			return all
		}
	}
}

// want: races
// A goroutine notes the time of the last beat while Watch reads it, and nothing
// guards it.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	last := start
	stop := make(chan struct{})
	defer close(stop)
	closed := make(chan struct{})
	go func() {
		for {
			select {
			case _, ok := <-beats:
				if !ok {
					close(closed)
					return
				}
				last = time.Now()
			case <-stop:
				return
			}
		}
	}()
	for {
		rest := time.Until(last.Add(idle))
		if rest <= 0 {
			return time.Since(start)
		}
		select {
		case <-time.After(rest):
		case <-closed:
			return time.Since(start)
		}
	}
}

// Approach: a new time.After for each silence. The old ones are collected, since
// nobody refers to them any more.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	for {
		select {
		case _, alive := <-beats:
			if alive {
				continue
			}
		case <-time.After(idle):
		}
		return time.Since(start)
	}
}

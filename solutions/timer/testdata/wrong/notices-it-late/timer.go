// want: timing
// It looks at the clock four times in each idle time. What it returns is right, but
// it returns late.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	start := time.Now()
	last := start
	look := time.NewTicker(idle / 4)
	defer look.Stop()
	for {
		select {
		case _, ok := <-beats:
			now := time.Now()
			if now.Sub(last) > idle {
				return last.Add(idle).Sub(start)
			}
			if !ok {
				return now.Sub(start)
			}
			last = now
		case <-look.C:
			if time.Since(last) >= idle {
				return last.Add(idle).Sub(start)
			}
		}
	}
}

// Approach: the timer is stopped and emptied before each Reset, as one had to do
// before Go 1.23; with a default, so that it cannot hang.
package timer

import "time"

func Watch(beats <-chan struct{}, idle time.Duration) (lived time.Duration) {
	begin := time.Now()
	t := time.NewTimer(idle)
	defer func() { lived = time.Now().Sub(begin) }()
	defer t.Stop()
	for {
		select {
		case <-t.C:
			return
		case _, ok := <-beats:
			if !ok {
				return
			}
			if !t.Stop() {
				select {
				case <-t.C:
				default:
				}
			}
			t.Reset(idle)
		}
	}
}

// want: correctness
// kind: busy-wait
// at: timer.go:11
//
// Never comes to the first check.
package timer

import "time"

func init() {
	for {
	}
}

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration { return idle }

// want: timing
// The closer looks every few milliseconds whether anybody is still running, so the
// reader learns of the end too late.
package closing

import (
	"sync/atomic"
	"time"
)

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var running atomic.Int32
	for _, produce := range producers {
		running.Add(1)
		go func() {
			defer running.Add(-1)
			produce(func(v int) { out <- v })
		}()
	}
	go func() {
		for running.Load() > 0 {
			time.Sleep(5 * time.Millisecond)
		}
		close(out)
	}()
	return out
}

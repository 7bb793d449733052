// The last producer to return sees the atomic counter reach zero and closes.
package closing

import "sync/atomic"

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int, 16)
	if len(producers) == 0 {
		close(out)
	}
	var running atomic.Int64
	running.Store(int64(len(producers)))
	for _, produce := range producers {
		go func() {
			produce(func(v int) { out <- v })
			if running.Add(-1) == 0 {
				close(out)
			}
		}()
	}
	return out
}

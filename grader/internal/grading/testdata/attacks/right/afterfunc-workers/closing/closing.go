// want: passed
//
// Goroutines started by time.AfterFunc(0), the last one closes by an atomic count.
package closing

import (
	"sync/atomic"
	"time"
)

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var left atomic.Int32
	left.Store(int32(len(producers)) + 1)
	leave := func() {
		if left.Add(-1) == 0 {
			close(out)
		}
	}
	for _, p := range producers {
		time.AfterFunc(0, func() {
			defer leave()
			p(func(v int) { out <- v })
		})
	}
	leave()
	return out
}

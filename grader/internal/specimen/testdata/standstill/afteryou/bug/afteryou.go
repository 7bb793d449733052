// Package afteryou lets two goroutines each wait until the other has gone first.
package afteryou

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Meet sends two people through one door and counts those who got through.
func Meet() int {
	var wants [2]atomic.Bool
	var through atomic.Int32
	wants[0].Store(true)
	wants[1].Store(true)
	var both sync.WaitGroup
	for me := range 2 {
		both.Go(func() {
			for wants[1-me].Load() { // want: busy-wait correctness
				runtime.Gosched()
			}
			through.Add(1)
			wants[me].Store(false)
		})
	}
	both.Wait()
	return int(through.Load())
}

// Package bothretry gives up its lock when the other is taken, and tries again after
// the same pause: two who do so at once never get through.
package bothretry

import (
	"sync"
	"time"
)

// Both runs two transfers that need the same two locks, in opposite orders.
func Both() int {
	var a, b sync.Mutex
	done := make(chan bool, 2)
	var both sync.WaitGroup
	transfer := func(first, second *sync.Mutex) {
		for { // want: hang correctness
			first.Lock()
			time.Sleep(time.Millisecond)
			if second.TryLock() {
				done <- true
				second.Unlock()
				first.Unlock()
				return
			}
			time.Sleep(time.Millisecond)
			first.Unlock()
			time.Sleep(time.Millisecond)
		}
	}
	both.Go(func() { transfer(&a, &b) })
	both.Go(func() { transfer(&b, &a) })
	both.Wait()
	return len(done)
}

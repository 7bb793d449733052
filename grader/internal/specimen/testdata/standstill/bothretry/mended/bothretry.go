// Package bothretry gives up its lock when the other is taken, and one tries again
// later than the other.
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
	transfer := func(first, second *sync.Mutex, pause time.Duration) {
		for {
			first.Lock()
			time.Sleep(time.Millisecond)
			if second.TryLock() {
				done <- true
				second.Unlock()
				first.Unlock()
				return
			}
			first.Unlock()
			time.Sleep(pause)
		}
	}
	both.Go(func() { transfer(&a, &b, time.Millisecond) })
	both.Go(func() { transfer(&b, &a, 10*time.Millisecond) })
	both.Wait()
	return len(done)
}

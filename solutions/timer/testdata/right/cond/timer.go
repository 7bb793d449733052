// Approach: a condition variable, with an alarm that is set anew at each beat. A
// number tells an alarm that has come too late from the one that counts.
package timer

import (
	"sync"
	"time"
)

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	var (
		start = time.Now()
		mu    sync.Mutex
		moved = sync.NewCond(&mu)
		round int
		dead  bool
		alarm *time.Timer
	)
	set := func() { // with mu held
		round++
		mine := round
		alarm = time.AfterFunc(idle, func() {
			mu.Lock()
			defer mu.Unlock()
			if mine == round {
				dead = true
				moved.Signal()
			}
		})
	}
	quit := make(chan struct{})
	defer close(quit)

	mu.Lock()
	defer mu.Unlock()
	set()
	go func() {
		for {
			select {
			case <-quit:
				return
			case _, ok := <-beats:
				mu.Lock()
				alarm.Stop()
				if ok && !dead {
					set()
				}
				dead = dead || !ok
				moved.Signal()
				mu.Unlock()
				if !ok {
					return
				}
			}
		}
	}()
	for !dead {
		moved.Wait()
	}
	alarm.Stop()
	return time.Since(start)
}

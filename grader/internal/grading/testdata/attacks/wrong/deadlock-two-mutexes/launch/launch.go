// want: correctness
// kind: deadlock
//
// Lock order deadlock between two goroutines.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	var a, b sync.Mutex
	var both sync.WaitGroup
	both.Go(func() { a.Lock(); time.Sleep(1); b.Lock(); b.Unlock(); a.Unlock() })
	both.Go(func() { b.Lock(); time.Sleep(1); a.Lock(); a.Unlock(); b.Unlock() })
	both.Wait()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

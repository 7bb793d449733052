// want: correctness
// kind: busy-wait
// costs: much processor time
//
// Spins on an atomic that only virtual time would change.
package launch

import (
	"sync"
	"sync/atomic"
	"time"
)

func All(tasks []func() int) []int {
	var done atomic.Bool
	time.AfterFunc(time.Millisecond, func() { done.Store(true) })
	for !done.Load() {
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

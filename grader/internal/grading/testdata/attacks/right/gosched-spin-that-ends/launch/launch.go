// want: passed
//
// A spin with Gosched until the others have arrived, before a real wait.
package launch

import (
	"runtime"
	"sync"
	"sync/atomic"
)

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var here atomic.Int32
	var mu sync.RWMutex
	mu.Lock()
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() {
			here.Add(1)
			mu.RLock()
			defer mu.RUnlock()
			out[i] = t()
		})
	}
	for here.Load() < int32(len(tasks)) {
		runtime.Gosched()
	}
	mu.Unlock()
	wg.Wait()
	return out
}

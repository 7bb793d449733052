// want: correctness
// kind: busy-wait
// costs: much processor time
//
// Two goroutines that politely wait for each other.
package launch

import (
	"runtime"
	"sync"
	"sync/atomic"
)

func All(tasks []func() int) []int {
	var turn atomic.Int32
	go func() {
		for turn.Load() != 2 {
			runtime.Gosched()
		}
	}()
	for turn.Load() != 1 {
		runtime.Gosched()
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

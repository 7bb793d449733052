// want: passed
// costs: much processor time
//
// Polls an atomic with Gosched and a growing nap instead of waiting; ends within tolerance only if naps are small.
package launch

import (
	"runtime"
	"sync/atomic"
	"time"
)

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var left atomic.Int64
	left.Store(int64(len(tasks)))
	for i, t := range tasks {
		go func() {
			out[i] = t()
			left.Add(-1)
		}()
	}
	for left.Load() > 0 {
		for range 10 {
			runtime.Gosched()
		}
		time.Sleep(10 * time.Microsecond)
	}
	return out
}

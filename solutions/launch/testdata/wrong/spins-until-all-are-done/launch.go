// want: correctness
// All looks again and again whether everybody has finished, and keeps a processor busy with
// it all the time.
package launch

import (
	"runtime"
	"sync/atomic"
)

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var finished atomic.Int64
	for i, task := range tasks {
		go func() {
			results[i] = task()
			finished.Add(1)
		}()
	}
	for finished.Load() < int64(len(tasks)) {
		runtime.Gosched()
	}
	return results
}

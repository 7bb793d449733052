// want: correctness
// The last task closes the channel that All waits for. With no tasks nobody is the last.
package launch

import "sync/atomic"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	done := make(chan struct{})
	var finished atomic.Int64
	for i, task := range tasks {
		go func() {
			results[i] = task()
			if finished.Add(1) == int64(len(tasks)) {
				close(done)
			}
		}()
	}
	<-done
	return results
}

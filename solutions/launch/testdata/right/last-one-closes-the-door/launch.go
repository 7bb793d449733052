// Approach: an atomic counter of those who still run. The last one closes a channel.
package launch

import "sync/atomic"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	if len(tasks) == 0 {
		return nil
	}
	results := make([]int, len(tasks))
	done := make(chan struct{})
	var running atomic.Int64
	running.Store(int64(len(tasks)))
	for i, task := range tasks {
		go func() {
			results[i] = task()
			if running.Add(-1) == 0 {
				close(done)
			}
		}()
	}
	<-done
	return results
}

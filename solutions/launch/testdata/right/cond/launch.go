// Approach: a condition variable. Each task counts itself off under the lock, and the last one
// wakes All.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var mu sync.Mutex
	allDone := sync.NewCond(&mu)
	remaining := len(tasks)
	results := make([]int, len(tasks))
	for i, task := range tasks {
		go func() {
			result := task()
			mu.Lock()
			defer mu.Unlock()
			results[i] = result
			remaining--
			if remaining == 0 {
				allDone.Signal()
			}
		}()
	}
	mu.Lock()
	defer mu.Unlock()
	for remaining > 0 {
		allDone.Wait()
	}
	return results
}

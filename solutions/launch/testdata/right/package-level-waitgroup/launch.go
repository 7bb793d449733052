// Approach: the older style, with Add and Done and arguments for the goroutine, and one
// WaitGroup for the whole package.
package launch

import "sync"

var running sync.WaitGroup

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	running.Add(len(tasks))
	for i, task := range tasks {
		go func(i int, task func() int) {
			defer running.Done()
			results[i] = task()
		}(i, task)
	}
	running.Wait()
	return results
}

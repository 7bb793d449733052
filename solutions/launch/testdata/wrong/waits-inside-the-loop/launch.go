// want: correctness
// There are goroutines, but the loop waits for each of them before it starts the next.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	for i, task := range tasks {
		var wg sync.WaitGroup
		wg.Go(func() { results[i] = task() })
		wg.Wait()
	}
	return results
}

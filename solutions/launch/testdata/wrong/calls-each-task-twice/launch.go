// want: correctness
// Each task is called once to see whether there is a result, and once more to get it.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var wg sync.WaitGroup
	results := make([]int, len(tasks))
	for i, task := range tasks {
		wg.Go(func() {
			if task() != 0 {
				results[i] = task()
			}
		})
	}
	wg.Wait()
	return results
}

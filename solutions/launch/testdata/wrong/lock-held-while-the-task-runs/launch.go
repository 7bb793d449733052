// want: correctness
// The lock guards the results, and is held while the task runs: so only one runs at a time.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var mu sync.Mutex
	var wg sync.WaitGroup
	results := make([]int, len(tasks))
	for i, task := range tasks {
		wg.Go(func() {
			mu.Lock()
			defer mu.Unlock()
			results[i] = task()
		})
	}
	wg.Wait()
	return results
}

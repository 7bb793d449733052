// want: correctness
// Add is called by the goroutines themselves. Wait comes by before they have started, finds
// the counter at zero, and returns.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var wg sync.WaitGroup
	results := make([]int, len(tasks))
	for i, task := range tasks {
		go func() {
			wg.Add(1)
			defer wg.Done()
			results[i] = task()
		}()
	}
	wg.Wait()
	return results
}

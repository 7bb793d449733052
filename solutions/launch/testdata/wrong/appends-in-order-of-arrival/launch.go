// want: correctness
// The append is guarded well, but whoever finishes first stands first.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var results []int
	for _, task := range tasks {
		wg.Go(func() {
			result := task()
			mu.Lock()
			defer mu.Unlock()
			results = append(results, result)
		})
	}
	wg.Wait()
	return results
}

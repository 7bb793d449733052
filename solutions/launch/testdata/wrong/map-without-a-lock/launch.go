// want: races
// may: correctness
// Each goroutine writes a key of its own, but it is one map, and a map must not be written by
// two at the same time.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	collected := make(map[int]int)
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { collected[i] = task() })
	}
	wg.Wait()
	results := make([]int, len(tasks))
	for i := range results {
		results[i] = collected[i]
	}
	return results
}

// want: correctness
// i is declared outside the loop, so all goroutines share it. When they look at it, the loop
// has gone on.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var wg sync.WaitGroup
	results := make([]int, len(tasks))
	var i int
	var task func() int
	for i, task = range tasks {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[i] = task()
		}()
	}
	wg.Wait()
	return results
}

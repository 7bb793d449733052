// want: correctness
// The results live in a package-level slice that is used again, so a later call changes what
// an earlier one has returned.
package launch

import "sync"

var results []int

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	if cap(results) < len(tasks) {
		results = make([]int, len(tasks))
	}
	results = results[:len(tasks)]
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}

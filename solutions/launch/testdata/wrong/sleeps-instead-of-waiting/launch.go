// want: correctness
// A tenth of a second is a guess. Whatever takes longer is missing.
package launch

import "time"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	for i, task := range tasks {
		go func() { results[i] = task() }()
	}
	time.Sleep(100 * time.Millisecond)
	return results
}

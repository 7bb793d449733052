// want: races timing
// A minute is long enough for these tasks, and far too long for most. And sleeping orders
// nothing: the results are read without being sure to be seen.
package launch

import "time"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	for i, task := range tasks {
		go func() { results[i] = task() }()
	}
	time.Sleep(time.Minute)
	return results
}

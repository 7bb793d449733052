// want: correctness
// Nobody waits for the goroutines: All returns before the tasks have.
package launch

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	for i, task := range tasks {
		go func() { results[i] = task() }()
	}
	return results
}

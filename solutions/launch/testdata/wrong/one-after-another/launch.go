// want: correctness
// A plain loop: no task starts before the one before it has returned.
package launch

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	for i, task := range tasks {
		results[i] = task()
	}
	return results
}

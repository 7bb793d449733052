// want: correctness
//
// Starts the tasks themselves and waits for none: the tasks race with the caller, and no
// line of the answer is in the stack of either access.
package launch

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	for _, task := range tasks {
		go task()
	}
	return make([]int, len(tasks))
}

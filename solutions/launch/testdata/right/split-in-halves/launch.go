// Approach: divide and conquer. One half of the tasks is started by a goroutine, the other half
// by this one, and so on until one task is left.
package launch

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	fill(results, tasks)
	return results
}

func fill(results []int, tasks []func() int) {
	if len(tasks) == 0 {
		return
	}
	if len(tasks) == 1 {
		results[0] = tasks[0]()
		return
	}
	half := len(tasks) / 2
	done := make(chan struct{})
	go func() {
		defer close(done)
		fill(results[:half], tasks[:half])
	}()
	fill(results[half:], tasks[half:])
	<-done
}

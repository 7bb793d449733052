// Approach: each answer travels over one channel, together with the number of its task.
package launch

type answer struct {
	task   int
	result int
}

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	answers := make(chan answer)
	for i, task := range tasks {
		go func() { answers <- answer{i, task()} }()
	}
	results := make([]int, len(tasks))
	for range tasks {
		a := <-answers
		results[a.task] = a.result
	}
	return results
}

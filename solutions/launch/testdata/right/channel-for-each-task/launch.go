// Approach: each task has a channel of its own for its result. All asks them in order, and
// those who were quicker wait for it in their buffer.
package launch

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var answers []chan int
	for _, task := range tasks {
		answer := make(chan int, 1)
		answers = append(answers, answer)
		go func() { answer <- task() }()
	}
	var results []int
	for _, answer := range answers {
		results = append(results, <-answer)
	}
	return results
}

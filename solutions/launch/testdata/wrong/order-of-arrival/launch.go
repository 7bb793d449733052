// want: correctness
// The results come over a channel and are kept in the order in which they come.
package launch

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	answers := make(chan int)
	for _, task := range tasks {
		go func() { answers <- task() }()
	}
	var results []int
	for range tasks {
		results = append(results, <-answers)
	}
	return results
}

// want: does-not-compile
// The results are sent over a channel. That is another function than the one that the task
// asks for.
package launch

// All runs all tasks at the same time and returns a stream of their results.
func All(tasks []func() int) <-chan int {
	results := make(chan int, len(tasks))
	for _, task := range tasks {
		go func() { results <- task() }()
	}
	return results
}

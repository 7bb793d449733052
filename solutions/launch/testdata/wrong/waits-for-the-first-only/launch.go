// want: correctness
// One signal comes from each task, and All waits for one of them only.
package launch

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	done := make(chan bool, len(tasks))
	for i, task := range tasks {
		go func() {
			results[i] = task()
			done <- true
		}()
	}
	if len(tasks) > 0 {
		<-done
	}
	return results
}

// Approach: a slice is passed along a chain of goroutines, and each adds its result.
package launch

// All passes a slice along a chain of goroutines. Each of them runs its task first, then
// waits for what those on its left have gathered, adds its own result, and passes the
// slice on to the right.
func All(tasks []func() int) []int {
	begin := make(chan []int)
	left := begin
	for _, task := range tasks {
		right := make(chan []int)
		go link(task, left, right)
		left = right
	}
	if len(tasks) == 0 {
		return []int{}
	}
	begin <- make([]int, 0, len(tasks))
	return <-left
}

func link(task func() int, left <-chan []int, right chan<- []int) {
	result := task()
	gathered := <-left
	right <- append(gathered, result)
}

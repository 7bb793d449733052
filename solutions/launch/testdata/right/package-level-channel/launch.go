// Approach: one channel for all answers there will ever be, made when the program starts.
package launch

type answer struct{ task, result int }

var answers = make(chan answer)

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	for i, task := range tasks {
		go run(i, task)
	}
	results := make([]int, len(tasks))
	for range tasks {
		a := <-answers
		results[a.task] = a.result
	}
	return results
}

func run(i int, task func() int) {
	answers <- answer{task: i, result: task()}
}

// want: correctness
// kind: wrong-answer
// at: launch.go:8
//
// Writes its own tasks over the test's, and is right about those.
package launch

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	for i := range tasks {
		tasks[i] = func() int { return 0 }
		results[i] = tasks[i]()
	}
	return results
}

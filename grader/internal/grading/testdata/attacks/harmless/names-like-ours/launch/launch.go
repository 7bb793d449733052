// want: passed
//
// Names that the judged copy could have chosen for itself, in a file that could be its own.
package launch

import "sync"

var grader_init0, grader_, grader1_, kata, hooks = 0, 1, 2, 3, 4

func All(tasks []func() int) []int {
	results := make([]int, len(tasks), len(tasks)+grader_init0+grader_+grader1_+kata+hooks)
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}

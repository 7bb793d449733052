// want: passed
//
// Takes some megabytes for each task, and lets them go.
package launch

import "sync"

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			scratch := make([]byte, 1<<20)
			scratch[i] = 1
			results[i] = task() + 1 - int(scratch[i])
		})
	}
	wg.Wait()
	return results
}

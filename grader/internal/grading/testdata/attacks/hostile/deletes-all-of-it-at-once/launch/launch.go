// want: races
// kind: race
//
// Several goroutines have package slices write zeros to the same memory, which the
// detector does not watch by itself.
package launch

import (
	"slices"
	"sync"
)

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	scratch := make([]int, 64)
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			nothing := slices.Delete(scratch, 0, len(scratch))
			results[i] = task() + len(nothing)
		})
	}
	wg.Wait()
	return results
}

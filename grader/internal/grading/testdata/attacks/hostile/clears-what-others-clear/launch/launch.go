// want: races
// kind: race
//
// Several goroutines write the same memory, all by clear, of which the detector sees
// nothing by itself.
package launch

import "sync"

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	scratch := make([]int, 64)
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			clear(scratch)
			results[i] = task()
			clear(scratch)
		})
	}
	wg.Wait()
	return results
}

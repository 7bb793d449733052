// want: races
// kind: race
//
// The detector does not see what clear writes; but the slice itself is shared as well.
package launch

import "sync"

var scratch = make([]int, 8)

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			clear(scratch)
			scratch = append(scratch[:0], i)
			results[i] = task()
		})
	}
	wg.Wait()
	return results
}

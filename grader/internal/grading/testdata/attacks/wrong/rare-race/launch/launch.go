// want: races
// kind: race
//
// A race in one call of All only, the first with 100 tasks, between two of them.
package launch

import "sync"

var shared int

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() {
			out[i] = t()
			if len(tasks) == 100 && (i == 3 || i == 97) {
				shared++
			}
		})
	}
	wg.Wait()
	return out
}

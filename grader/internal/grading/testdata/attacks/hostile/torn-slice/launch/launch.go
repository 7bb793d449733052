// want: races
// kind: race
//
// A slice's pointer and its length are written by two goroutines: for a moment it is longer than its memory.
package launch

import "sync"

var shared []int

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			if i%2 == 0 {
				shared = make([]int, 1)
			} else {
				shared = make([]int, 1000)
			}
			results[i] = task()
		})
	}
	wg.Wait()
	return results
}

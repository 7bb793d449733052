// want: correctness
//
// Results of the first call are still there at the second. Needs a check that calls twice.
package launch

import "sync"

var results []int

func All(tasks []func() int) []int {
	n := len(results)
	results = append(results, make([]int, len(tasks))...)
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { results[n+i] = t() })
	}
	wg.Wait()
	return results
}

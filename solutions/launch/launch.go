// Package launch starts many tasks at once and gathers what they return.
package launch

import "sync"

// All gives each goroutine a place of its own in the result, so nothing is shared
// while they run; waiting for all of them makes what they wrote visible here.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}

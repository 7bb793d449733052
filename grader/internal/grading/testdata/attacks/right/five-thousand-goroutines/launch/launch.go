// want: passed
// costs: much processor time
//
// Each task is awaited through a crowd of 5000 goroutines.
package launch

import "sync"

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg, crowd sync.WaitGroup
	gate := make(chan struct{})
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	for range 5000 {
		crowd.Go(func() { <-gate })
	}
	wg.Wait()
	close(gate)
	crowd.Wait()
	return out
}

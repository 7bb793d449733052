// want: timing
// Only four tasks run at the same time. The others have to wait until one of them returns.
package launch

import "sync"

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	const most = 4
	places := make(chan struct{}, most)
	var wg sync.WaitGroup
	results := make([]int, len(tasks))
	for i, task := range tasks {
		wg.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			results[i] = task()
		})
	}
	wg.Wait()
	return results
}

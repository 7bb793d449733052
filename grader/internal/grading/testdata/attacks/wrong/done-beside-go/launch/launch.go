// want: correctness
// kind: panic wrong-answer
//
// Go calls Done itself when this has done so already: what panics then is Go.
package launch

import "sync"

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			defer wg.Done()
			results[i] = task()
		})
	}
	wg.Wait()
	return results
}

// want: correctness
// kind: wrong-answer
// at: launch.go:12
//
// Counts its calls, and is right until somebody looks a second time.
package launch

import "sync"

var calls int

func All(tasks []func() int) []int {
	calls++
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	if calls > 1 {
		clear(results)
	}
	return results
}

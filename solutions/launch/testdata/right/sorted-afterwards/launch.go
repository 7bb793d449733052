// Approach: whoever finishes appends, under a lock, and All sorts at the end.
package launch

import (
	"cmp"
	"slices"
	"sync"
)

type answer struct{ task, result int }

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var (
		mu      sync.Mutex
		answers []answer
		wg      sync.WaitGroup
	)
	for i, task := range tasks {
		wg.Go(func() {
			a := answer{i, task()}
			mu.Lock()
			defer mu.Unlock()
			answers = append(answers, a)
		})
	}
	wg.Wait()
	slices.SortFunc(answers, func(a, b answer) int { return cmp.Compare(a.task, b.task) })
	results := make([]int, 0, len(answers))
	for _, a := range answers {
		results = append(results, a.result)
	}
	return results
}

// want: races
// may: correctness
// All goroutines append to one slice, each with the number of its task, and nothing guards
// it. Two appends at the same time may take the same place, and one answer is lost.
package launch

import (
	"cmp"
	"slices"
	"sync"
)

type answer struct{ task, result int }

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	var answers []answer
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { answers = append(answers, answer{i, task()}) })
	}
	wg.Wait()
	slices.SortFunc(answers, func(a, b answer) int { return cmp.Compare(a.task, b.task) })
	var results []int
	for _, a := range answers {
		results = append(results, a.result)
	}
	return results
}

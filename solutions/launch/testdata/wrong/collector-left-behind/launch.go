// want: leaks
// A goroutine collects the answers, and nobody closes the channel that it ranges over. It
// waits for the next answer for ever.
package launch

import "sync"

type answer struct{ task, result int }

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	answers := make(chan answer)
	var wg sync.WaitGroup
	wg.Add(len(tasks))
	go func() {
		for a := range answers {
			results[a.task] = a.result
			wg.Done()
		}
	}()
	for i, task := range tasks {
		go func() { answers <- answer{i, task()} }()
	}
	wg.Wait()
	return results
}

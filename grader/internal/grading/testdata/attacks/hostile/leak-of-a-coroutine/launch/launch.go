// want: leaks
// kind: leak
// at: launch.go:15
//
// A coroutine that is never stopped is no ordinary goroutine.
package launch

import (
	"iter"
	"sync"
)

func All(tasks []func() int) []int {
	next, _ := iter.Pull(func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	})
	next()
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}

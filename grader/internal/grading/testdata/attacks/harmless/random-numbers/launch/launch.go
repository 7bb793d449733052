// want: passed
//
// Starts the tasks in an order that nobody knows.
package launch

import (
	"math/rand/v2"
	"sync"
)

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for _, i := range rand.Perm(len(tasks)) {
		wg.Go(func() { results[i] = tasks[i]() })
	}
	wg.Wait()
	return results
}

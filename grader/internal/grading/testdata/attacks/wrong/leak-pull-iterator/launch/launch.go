// want: leaks
// kind: leak
//
// An iter.Pull that is never stopped.
package launch

import (
	"iter"
	"sync"
)

func All(tasks []func() int) []int {
	next, _ := iter.Pull(func(yield func(int) bool) {
		for yield(1) {
		}
	})
	next()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

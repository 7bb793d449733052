// want: correctness
// kind: crash
// costs: much processor time
//
// Calls itself without end.
package launch

import (
	"sync"
)

func deep(n int) int { return deep(n+1) + 1 }

func All(tasks []func() int) []int {
	deep(1)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

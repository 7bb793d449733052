// want: correctness
// kind: over-limit
// costs: much processor time
//
// Memory in steps.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var all [][]byte
	for len(all) < 1<<30 {
		b := make([]byte, 16<<20)
		for i := range b {
			b[i] = 1
		}
		all = append(all, b)
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

// want: correctness
// kind: panic
//
// Done once too often.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var g sync.WaitGroup
	g.Done()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

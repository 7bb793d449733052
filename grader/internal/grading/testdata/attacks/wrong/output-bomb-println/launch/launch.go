// want: correctness
// kind: over-limit
// costs: much processor time
//
// The println builtin without end.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	for {
		println("x")
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

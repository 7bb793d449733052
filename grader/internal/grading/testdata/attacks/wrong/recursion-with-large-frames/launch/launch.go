// want: correctness
// kind: crash
// costs: much processor time
//
// Calls itself without end with 64 KiB frames.
package launch

import (
	"sync"
)

func deep(a [1 << 13]int) int { a[0]++; return deep(a) + a[1] }

func All(tasks []func() int) []int {
	deep([1 << 13]int{1})
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

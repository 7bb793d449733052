// want: correctness
// costs: much processor time
//
// Makes garbage without end, little of it alive.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var b []byte
	for len(tasks) >= 0 {
		b = make([]byte, 1<<16)
	}
	_ = b
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

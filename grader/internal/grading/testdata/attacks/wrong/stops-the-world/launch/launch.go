// want: correctness
// kind: busy-wait
// costs: much processor time
//
// Takes all processors with 64 spinning goroutines.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	for range 64 {
		go func() {
			for {
			}
		}()
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

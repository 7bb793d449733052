// want: correctness
// kind: deadlock
//
// Waits for a Cond nobody signals.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	mu.Lock()
	c.Wait()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

// want: correctness
// kind: deadlock
//
// Locks twice.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var mu sync.RWMutex
	mu.RLock()
	mu.Lock()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

// want: correctness
// kind: crash
//
// Unlocks an unlocked mutex and recovers.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	func() {
		defer func() { recover() }()
		var mu sync.Mutex
		mu.Unlock()
	}()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

// want: correctness
// kind: over-limit
//
// Goroutines that wait, without end.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	for {
		go func() { select {} }()
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

// want: correctness
// kind: deadlock
// costs: much processor time
//
// Waits for ever with 5000 goroutines.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	for range 5000 {
		go func() { select {} }()
	}
	var wait sync.WaitGroup
	wait.Add(1)
	wait.Wait()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

// want: correctness
//
// Sleeps for the largest Duration.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	time.Sleep(1<<63 - 1)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

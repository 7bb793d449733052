// want: correctness
// costs: much processor time
//
// Polls every microsecond for what never comes.
package launch

import (
	"sync"
	"sync/atomic"
	"time"
)

func All(tasks []func() int) []int {
	var turn atomic.Int32
	for turn.Load() != 1 {
		time.Sleep(time.Microsecond)
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

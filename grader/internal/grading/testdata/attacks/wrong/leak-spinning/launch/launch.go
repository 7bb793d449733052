// want: leaks
// may: timing
// kind: leak
// costs: much processor time
//
// A goroutine that spins for ever after All has returned.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	go func() {
		time.Sleep(time.Millisecond)
		for {
		}
	}()
	return out
}

// want: leaks
// may: timing
// kind: leak
// costs: much processor time
//
// A goroutine that ranges over a ticker of 1ns, started late.
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
		time.Sleep(time.Second)
		for range time.Tick(1) {
		}
	}()
	return out
}

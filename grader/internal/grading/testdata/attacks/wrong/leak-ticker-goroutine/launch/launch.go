// want: leaks
// kind: leak
//
// A goroutine that ranges over a ticker.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	go func() {
		for range time.Tick(10 * time.Millisecond) {
		}
	}()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

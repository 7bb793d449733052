// want: correctness
// kind: panic
//
// A goroutine panics half a second after All has returned.
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
		time.Sleep(500 * time.Millisecond)
		panic("too late for anybody to see")
	}()
	return out
}

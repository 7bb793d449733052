// want: correctness
// kind: hang deadlock
//
// Waits for ever while others sleep for ever in a loop.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	go func() {
		for {
			time.Sleep(time.Hour)
		}
	}()
	<-make(chan int)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

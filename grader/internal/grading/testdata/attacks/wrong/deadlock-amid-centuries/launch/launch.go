// want: correctness
// kind: hang
//
// Waits for ever while another sleeps for centuries in a loop.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	go func() {
		for {
			time.Sleep(1<<63 - 1)
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

// want: correctness
// kind: hang
// costs: much processor time
//
// Waits for ever while another sleeps 10ms in a loop.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	go func() {
		for {
			time.Sleep(10 * time.Millisecond)
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

// want: correctness
// kind: hang
// costs: much processor time
//
// Waits for ever while another sleeps 100ms in a loop (a day is 864,000 of them).
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	go func() {
		for range time.Tick(100 * time.Millisecond) {
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

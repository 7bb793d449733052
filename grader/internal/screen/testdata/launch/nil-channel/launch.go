// want: correctness
// kind: deadlock
//
// Sends on a nil channel.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var c chan int
	c <- 1
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}

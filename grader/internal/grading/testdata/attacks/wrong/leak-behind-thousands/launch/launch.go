// want: leaks
// kind: leak
//
// One goroutine left, while 3000 of the call end in time.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	gate := make(chan int)
	for range 3000 {
		go func() { <-gate }()
	}
	go func() { <-make(chan int) }()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	close(gate)
	return out
}
